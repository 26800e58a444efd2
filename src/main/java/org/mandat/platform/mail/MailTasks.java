package org.mandat.platform.mail;

import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the mails: one look at a time, and the erasing thirty days later. */
@Configuration(proxyBeanMethods = false)
class MailTasks {

	private static final FailureHandler<Void> AGAIN = new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1));

	@Bean
	OneTimeTask<Void> mailing(ObjectProvider<MailRun> run) {
		return Tasks.oneTime("platform.mail").onFailure(AGAIN).execute((instance, context) -> {
			String[] ids = instance.getId().split("/");
			run.getObject().look(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
		});
	}

	@Bean
	OneTimeTask<Void> mailErasing(ObjectProvider<MailRun> run) {
		return Tasks.oneTime("platform.mail-erasing").onFailure(AGAIN).execute((instance, context) -> {
			String[] ids = instance.getId().split("/");
			run.getObject().erase(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
		});
	}

}
