package org.mandat.administration.machine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.servlet.http.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.jobs.JobBoard;
import org.mandat.platform.jobs.JobRow;
import org.mandat.platform.text.Messages;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Jobs and backups through their pages, for the operator's space and for no other. */
@MandatTests
class MachinePagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private JobBoard board;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private List<Task<?>> tasks = List.of();

	@Autowired
	private Messages messages;

	private Space space;

	private Sign.Person admin;

	@BeforeEach
	void operator() {
		this.space = this.sign.space("test-valley", "lisna");
		this.admin = this.sign.in(this.space, "administrator");
		this.owner.sql()
			.sql("update jurisdiction.space set opened_at = '2020-01-01' where id = ?")
			.param(this.space.id())
			.update();
		job("platform.form-cleaning", "stuck", 3);
		this.owner.sql()
			.sql("insert into platform.job_failure (task_name, task_instance, failed_at, reason)"
					+ " values ('platform.form-cleaning', 'stuck', now(), 'The disk is <full>.')")
			.update();
	}

	@AfterEach
	void asBefore() {
		this.owner.sql()
			.sql("update jurisdiction.space set opened_at = now() where id = ?")
			.param(this.space.id())
			.update();
		this.owner.sql().sql("delete from platform.scheduled_tasks where task_instance = 'stuck'").update();
		this.owner.sql().sql("delete from platform.job_failure").update();
	}

	@Test
	void callsEveryJobByItsName() {
		assertThat(this.tasks).extracting(Task::getName)
			.filteredOn((task) -> !this.messages.has("administration.job." + task))
			.as("jobs without administration.job.… in the messages")
			.isEmpty();
	}

	@Test
	void saysFirstWhatFailedAndWhy() {
		String jobs = body("/administration/jobs");
		assertThat(jobs).contains("Forms that were carried out are forgotten", "3 times: The disk is &lt;full&gt;.",
				"Try again");
		assertThat(jobs.indexOf("Try again")).isLessThan(jobs.indexOf("Run now"));
		assertThat(body("/administration")).contains("1 failed".replace("1", "one"), "Open the jobs");
	}

	@Test
	void tellsAQueueInOneLineSoThatItHidesNoOtherJob() {
		for (int n = 0; n < JobController.AT_ONCE + 1; n++) {
			job("no.such-" + (n % 2), "queued-" + n, 0);
		}
		try {
			List<JobRow> all = this.board.all(JobController.AT_ONCE);
			assertThat(all).filteredOn((job) -> job.task().startsWith("no.such-"))
				.extracting(JobRow::alike)
				.containsExactlyInAnyOrder(JobController.AT_ONCE / 2, JobController.AT_ONCE / 2 - 1);
			assertThat(all).extracting(JobRow::task).contains("platform.form-cleaning");
			assertThat(body("/administration/jobs")).contains("and 100 more like it after that");
		}
		finally {
			this.owner.sql().sql("delete from platform.scheduled_tasks where task_instance like 'queued-%'").update();
		}
	}

	@Test
	void triesAgainAtOnceAndOnlyWhatIsThere() {
		assertThat(post("/administration/jobs/platform.form-cleaning/runs", "stuck")).hasStatus(303);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.board.find("platform.form-cleaning", "stuck").orElseThrow(),
					(job) -> job.succeededAt() != null && job.reason() == null);
		assertThat(post("/administration/jobs/platform.form-cleaning/runs", "other")).hasStatus(404);
		assertThat(post("/administration/jobs/no.such/runs", "stuck")).hasStatus(404);
	}

	@Test
	void takesBackOnlyWhatLeavesNothingHalfDone() {
		assertThat(post("/administration/jobs/platform.form-cleaning/withdrawal", "stuck")).hasStatus(404);
		job("backup-now", "stuck", 0);
		assertThat(post("/administration/jobs/backup-now/withdrawal", "stuck")).hasStatus(303);
		assertThat(this.board.find("backup-now", "stuck")).isEmpty();
		job("backup-now", "stuck", 0);
		this.owner.sql()
			.sql("update platform.scheduled_tasks set picked = true, last_heartbeat = now() where task_instance = 'stuck'")
			.update();
		assertThat(post("/administration/jobs/backup-now/withdrawal", "stuck")).hasStatus(409)
			.bodyText()
			.contains("has begun meanwhile");
	}

	@Test
	void isNotThereInASpaceThatDoesNotRunTheMachine() {
		Space other = this.sign.space("test-valley", "gurra");
		Sign.Person neighbour = this.sign.in(other, "administrator");
		for (String path : new String[] { "jobs", "backups", "installation" }) {
			assertThat(this.mvc.get().uri("/s/" + other.slug() + "/administration/" + path).cookie(neighbour.cookie()))
				.hasStatus(404);
			assertThat(get("/administration/" + path)).hasStatusOk();
		}
		assertThat(this.mvc.get().uri("/s/" + other.slug() + "/administration").cookie(neighbour.cookie(), ENGLISH))
			.hasStatusOk()
			.bodyText()
			.contains("Another space runs the machine");
	}

	@Test
	void saysHowBackupsAndDiskStand() {
		assertThat(body("/administration/backups")).contains("free (", "./mandat restore");
		assertThat(body("/administration")).contains("Backups", "Disk", "Mandat ");
	}

	private void job(String task, String instance, int failures) {
		this.owner.sql().sql("""
				insert into platform.scheduled_tasks
				  (task_name, task_instance, execution_time, picked, version, consecutive_failures, last_failure)
				values (?, ?, now() + interval '1 hour', false, 1, ?, now())
				on conflict do nothing
				""").params(task, instance, failures).update();
	}

	private String body(String path) {
		return new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri("/s/" + this.space.slug() + path).cookie(this.admin.cookie(), ENGLISH).exchange();
	}

	private MvcTestResult post(String path, String instance) {
		return this.mvc.post()
			.uri("/s/" + this.space.slug() + path)
			.cookie(this.admin.cookie(), ENGLISH)
			.with(csrf())
			.param("instance", instance)
			.param("_form", UUID.randomUUID().toString())
			.exchange();
	}

}
