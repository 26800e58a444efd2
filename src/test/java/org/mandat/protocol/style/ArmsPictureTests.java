package org.mandat.protocol.style;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.platform.text.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** A picture is drawn anew, small, or refused before it is unpacked. */
class ArmsPictureTests {

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg" })
	void drawsAnewAndSmall(String format) throws IOException {
		byte[] brought = with(picture(1600, 2000, format), "<script>x()</script>");
		ArmsPicture drawn = done(ArmsPicture.of(brought));
		assertThat(drawn.width()).isEqualTo(384);
		assertThat(drawn.height()).isEqualTo(480);
		BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawn.png()));
		assertThat(new Color(read.getRGB(192, 240)).getRed()).isGreaterThan(180);
		assertThat(new String(drawn.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "tEXt");
	}

	@Test
	void putsWhatIsClearOnWhite() throws IOException {
		BufferedImage clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
		ArmsPicture drawn = done(ArmsPicture.of(bytes(clear, "png")));
		BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawn.png()));
		assertThat(read.getColorModel().hasAlpha()).isFalse();
		assertThat(new Color(read.getRGB(50, 50))).isEqualTo(Color.WHITE);
	}

	@Test
	void refusesAPictureThatIsLargeUnpackedWithoutUnpackingIt() {
		assertThat(refusal(bomb(60_000, 60_000))).isEqualTo("protocol.arms.refused.pixels");
		assertThat(refusal(bomb(Integer.MAX_VALUE, 1))).isEqualTo("protocol.arms.refused.pixels");
		assertThat(refusal(bomb(4000, 4000))).isEqualTo("protocol.arms.refused.broken");
	}

	@Test
	void refusesWhatIsNoneWithItsOwnSentence() {
		assertThat(refusal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("protocol.arms.refused.drawing");
		assertThat(refusal("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo("protocol.arms.refused.kind");
		assertThat(refusal(new byte[0])).isEqualTo("protocol.arms.refused.kind");
		assertThat(refusal(new byte[ArmsPicture.MOST_BYTES + 1])).isEqualTo("protocol.arms.refused.large");
		assertThat(refusal(picture(40, 40, "png"))).isEqualTo("protocol.arms.refused.shape");
		assertThat(refusal(picture(900, 100, "png"))).isEqualTo("protocol.arms.refused.shape");
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg" })
	void neverFailsOnDamagedBytes(String format) {
		byte[] whole = picture(200, 200, format);
		for (int cut = 0; cut < whole.length; cut += 7) {
			byte[] damaged = Arrays.copyOf(whole, whole.length);
			damaged[cut] = (byte) ~damaged[cut];
			assertThat(ArmsPicture.of(damaged)).isNotNull();
			assertThat(ArmsPicture.of(Arrays.copyOf(whole, cut))).isNotNull();
		}
	}

	static byte[] picture(int width, int height, String format) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(new Color(200, 30, 30));
		pen.fillRect(0, 0, width, height);
		pen.dispose();
		return bytes(picture, format);
	}

	private static byte[] bytes(BufferedImage picture, String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(picture, format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PNG that says it is so large, with next to nothing in it. */
	private static byte[] bomb(int width, int height) {
		ByteBuffer head = ByteBuffer.allocate(17);
		head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
		head.put(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 sum = new CRC32();
		sum.update(head.array());
		ByteBuffer file = ByteBuffer.allocate(45);
		file.put(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }).putInt(13).put(head.array());
		file.putInt((int) sum.getValue()).putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII)).putInt(0x35AF061E);
		return file.array();
	}

	private static byte[] with(byte[] picture, String more) {
		byte[] all = Arrays.copyOf(picture, picture.length + more.length());
		System.arraycopy(more.getBytes(StandardCharsets.US_ASCII), 0, all, picture.length, more.length());
		return all;
	}

	private static ArmsPicture done(Outcome<ArmsPicture> outcome) {
		return outcome.orElse((why) -> {
			throw new AssertionError(why.key());
		});
	}

	private static String refusal(byte[] bytes) {
		return (ArmsPicture.of(bytes) instanceof Outcome.Refused<ArmsPicture> no) ? no.why().key() : "done";
	}

}
