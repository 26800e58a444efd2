package org.mandat.platform.paper;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints papers, few at a time: half of the processors at most, on threads of their own,
 * so that a hundred papers at once leave the office its pages. Whoever waits holds no
 * connection. Refuses when more wait than can be served in good time. Fonts and libraries
 * are loaded with the first paper, not with the product.
 */
@Component
public class PaperPress {

	static final int WAITING = 200;

	private final PaperPage pages;

	private final ExecutorService threads;

	private volatile @Nullable PdfWriter writer;

	PaperPress(PaperPage pages) {
		this.pages = pages;
		int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
		ThreadPoolExecutor pool = new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES,
				new LinkedBlockingQueue<>(WAITING), (work) -> {
					Thread thread = Thread.ofPlatform().name("press").daemon().unstarted(work);
					thread.setPriority(Thread.MIN_PRIORITY);
					return thread;
				});
		pool.allowCoreThreadTimeOut(true);
		this.threads = pool;
	}

	/** The paper as PDF. */
	public byte[] pdf(Paper paper) {
		return print(() -> writer().pdf(paper));
	}

	/** The paper as DOCX, to go on with in a word processor. */
	public byte[] docx(Paper paper) {
		return print(() -> new DocxWriter(paper, this.pages.leaves(paper)).bytes());
	}

	/** The first page of the PDF as a picture, to look at before a paper is made. */
	public byte[] picture(Paper paper) {
		return print(() -> PagePicture.png(writer().pdf(paper)));
	}

	private PdfWriter writer() {
		PdfWriter known = this.writer;
		if (known == null) {
			known = new PdfWriter(this.pages);
			this.writer = known;
		}
		return known;
	}

	private byte[] print(Callable<byte[]> work) {
		try {
			return this.threads.submit(work).get();
		}
		catch (RejectedExecutionException ex) {
			throw new PressBusy();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PressBusy();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a paper could not be printed", ex.getCause());
		}
	}

	@PreDestroy
	void close() {
		this.threads.shutdownNow();
	}

	/** So many papers wait that another would come too late; nothing was printed. */
	public static final class PressBusy extends RuntimeException {

		PressBusy() {
			super("too many papers wait", null, false, false);
		}

	}

}
