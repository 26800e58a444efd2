package org.mandat.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.text.CouncilText;
import org.mandat.council.text.Wordings;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the items of agendas. Every statement names the reader's space. */
@Repository
class ItemRepository {

	private static final String USED = """
			i.used + case when i.began_at is null then 0
			              else greatest(0, extract(epoch from now() - i.began_at))::int end
			""";

	private static final String ROW = """
			select i.id, i.meeting_id, i.position, i.kind, i.minutes, i.withheld, i.state, i.version, i.began_at,
			""" + CouncilText.ITEM.says("i") + " as says, " + USED
			+ " as used from council.item i where i.space_id = :space\n";

	private final JdbcClient sql;

	private final Wordings wordings;

	ItemRepository(JdbcClient sql, Wordings wordings) {
		this.sql = sql;
		this.wordings = wordings;
	}

	List<Item> of(UUID meeting) {
		return items(this.sql.sql(ROW + " and i.meeting_id = :meeting order by i.position, i.id")
			.param("space", MeetingRepository.space())
			.param("meeting", meeting));
	}

	Optional<Item> find(UUID item) {
		return items(
				this.sql.sql(ROW + " and i.id = :item").param("space", MeetingRepository.space()).param("item", item))
			.stream()
			.findFirst();
	}

	/** What was parked and stands on no later agenda yet, the newest first. */
	List<Item> parked(int most) {
		return items(this.sql.sql(ROW
				+ " and i.state = 'parked' and i.carried_to is null and i.approves is null order by i.id desc limit :most")
			.param("space", MeetingRepository.space())
			.param("most", most));
	}

	/** Lines of the space's own on its last agendas, the newest first. */
	List<Item> own(int most) {
		return items(this.sql.sql(ROW
				+ " and i.phrase is null and i.approves is null and i.meeting_id in (select m.id from council.meeting m"
				+ " where m.space_id = :space and m.state <> 'cancelled' order by m.on_date desc limit 12)"
				+ " order by i.id desc limit :most")
			.param("space", MeetingRepository.space())
			.param("most", most));
	}

	void insert(UUID id, UUID meeting, Phrase phrase) {
		this.sql.sql("""
				insert into council.item (space_id, id, meeting_id, position, kind, minutes, phrase)
				select :space, :id, :meeting, coalesce(max(i.position), 0) + 1, :kind, :minutes, :phrase
				  from council.item i where i.space_id = :space and i.meeting_id = :meeting
				""")
			.param("space", MeetingRepository.space())
			.param("id", id)
			.param("meeting", meeting)
			.param("kind", phrase.kind())
			.param("minutes", phrase.minutes(), java.sql.Types.INTEGER)
			.param("phrase", phrase.number(), java.sql.Types.INTEGER)
			.update();
		this.wordings.first(CouncilText.ITEM, id, phrase.words());
	}

	/** Notes that a parked item stands on a later agenda; only once. */
	boolean carry(UUID parked, UUID to) {
		return this.sql.sql("""
				update council.item set carried_to = ? where space_id = ? and id = ? and state = 'parked'
				   and carried_to is null
				""").params(to, MeetingRepository.space(), parked).update() == 1;
	}

	/** What stood on an agenda that fell away is parked again. */
	void release(UUID carried) {
		this.sql.sql("update council.item set carried_to = null where space_id = ? and carried_to = ?")
			.params(MeetingRepository.space(), carried)
			.update();
	}

	boolean change(Item item, ItemForm form, long version) {
		return this.sql.sql("""
				update council.item set kind = ?, minutes = ?, withheld = ?, version = version + 1
				 where space_id = ? and id = ? and version = ?
				""")
			.params(form.kind(), form.minutes(), form.hidden(), MeetingRepository.space(), item.id(), version)
			.update() == 1;
	}

	void place(UUID item, int position) {
		this.sql.sql("update council.item set position = ? where space_id = ? and id = ?")
			.params(position, MeetingRepository.space(), item)
			.update();
	}

	/** Notes that dealing with the item approves the minutes of another meeting. */
	void approves(UUID item, UUID meeting) {
		this.sql.sql("update council.item set approves = ? where space_id = ? and id = ?")
			.params(meeting, MeetingRepository.space(), item)
			.update();
	}

	/** Which circulated minutes the items of a meeting that were dealt with approve. */
	List<ApprovalItems.Approved> approved(UUID meeting) {
		return this.sql
			.sql("""
					select m.id, m.on_date from council.item i
					  join council.meeting m on m.space_id = i.space_id and m.id = i.approves
					 where i.space_id = ? and i.meeting_id = ? and i.state = 'done' and m.minutes in ('circulated', 'corrected')
					 order by i.position, i.id
					""")
			.params(MeetingRepository.space(), meeting)
			.query((row, n) -> new ApprovalItems.Approved(row.getObject(1, UUID.class),
					row.getObject(2, java.time.LocalDate.class)))
			.list();
	}

	/** Notes how an item stands; its clock stops. */
	void stands(UUID meeting, UUID item, String state) {
		this.sql.sql("update council.item i set used = " + USED + """
				     , began_at = null, state = :state, version = version + 1,
				       dealt_at = case when :state = 'done' then now() end
				 where i.space_id = :space and i.meeting_id = :meeting and i.id = :item
				   and (i.state <> :state or i.began_at is not null)
				""")
			.param("state", state)
			.param("space", MeetingRepository.space())
			.param("meeting", meeting)
			.param("item", item)
			.update();
	}

	/** The clock of an item runs, and that of every other item of its meeting rests. */
	void begins(UUID meeting, UUID item) {
		this.sql.sql("update council.item i set used = " + USED
				+ ", began_at = null where i.space_id = ? and i.meeting_id = ? and i.began_at is not null and i.id <> ?")
			.params(MeetingRepository.space(), meeting, item)
			.update();
		this.sql.sql("""
				update council.item set state = 'open', dealt_at = null, began_at = coalesce(began_at, now())
				 where space_id = ? and meeting_id = ? and id = ?
				""").params(MeetingRepository.space(), meeting, item).update();
	}

	void remove(UUID item) {
		this.sql.sql("delete from council.item where space_id = ? and id = ?")
			.params(MeetingRepository.space(), item)
			.update();
	}

	private List<Item> items(JdbcClient.StatementSpec statement) {
		return statement.query((row, n) -> item(row)).list().stream().flatMap(Optional::stream).toList();
	}

	private Optional<Item> item(ResultSet row) throws SQLException {
		Optional<Text> words = this.wordings.read(row.getString("says"));
		return words.isEmpty() ? Optional.empty()
				: Optional.of(new Item(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class),
						row.getInt("position"), row.getString("kind"), row.getObject("minutes", Integer.class),
						row.getBoolean("withheld"), row.getString("state"), words.get(), spent(row),
						row.getLong("version")));
	}

	private static Spent spent(ResultSet row) throws SQLException {
		Timestamp since = row.getTimestamp("began_at");
		return new Spent((since == null) ? null : since.toInstant(), row.getInt("used"));
	}

}
