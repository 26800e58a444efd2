<#function licence list><#local names = ""><#list list as name><#local names = names + (names?has_content)?then(" or ", "") + name></#list><#return names></#function>
Libraries that Mandat ships, with their licences. Made by .ci/third-party --write.
The PostgreSQL programs inside embedded-postgres-binaries are under the PostgreSQL License.

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
${project.groupId}:${project.artifactId}:${project.version}  ${licence(entry.getValue())}
</#list>
