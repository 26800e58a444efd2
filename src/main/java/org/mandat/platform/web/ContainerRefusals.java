package org.mandat.platform.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the container refuses before any handler or filter is asked, such as a path that
 * is none, gets the product's page too, and not the container's own.
 */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final ObjectProvider<ErrorPages> pages;

	ContainerRefusals(ObjectProvider<ErrorPages> pages) {
		this.pages = pages;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.getPipeline().addValve(new PageValve(this.pages));
			}
		});
	}

	/** Writes the page where the container would write its own. */
	private static final class PageValve extends ErrorReportValve {

		private final ObjectProvider<ErrorPages> pages;

		PageValve(ObjectProvider<ErrorPages> pages) {
			this.pages = pages;
			setAsyncSupported(true);
		}

		@Override
		protected void report(Request request, Response response, Throwable throwable) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				this.pages.getObject().refused(request.getRequest(), response.getResponse(), response.getStatus());
				response.finishResponse();
			}
			catch (IOException ex) {
				// The other side has gone; there is nobody to tell.
				response.setErrorReported();
			}
		}

	}

}
