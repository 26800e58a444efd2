package org.mandat.administration.operator;

import java.util.List;

import org.mandat.platform.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The papers that operator and municipality owe each other and the public. */
@Configuration(proxyBeanMethods = false)
class OwedPapers {

	@Bean
	@Order(96)
	OwedPaper privacyNotice(PaperFacts facts, Messages messages) {
		return new OwedPaper("privacy-notice", List.of("who", "what", "why", "where", "long", "rights"), facts,
				messages);
	}

	@Bean
	@Order(97)
	OwedPaper processorAgreement(PaperFacts facts, Messages messages) {
		return new OwedPaper("processor-agreement",
				List.of("parties", "subject", "instructions", "security", "others", "breach", "help", "end"), facts,
				messages);
	}

	@Bean
	@Order(98)
	OwedPaper recordsOfProcessing(PaperFacts facts, Messages messages) {
		return new OwedPaper("records-of-processing",
				List.of("posts", "accounts", "statements", "audit", "protocol", "backups"), facts, messages);
	}

	@Bean
	@Order(99)
	OwedPaper accessibilityStatement(PaperFacts facts, Messages messages) {
		return new OwedPaper("accessibility-statement", List.of("standard", "tested", "gaps", "help"), facts, messages);
	}

}
