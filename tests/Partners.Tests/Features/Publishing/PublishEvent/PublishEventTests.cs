using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Publishing.PublishEvent;

[Collection(nameof(WithServers))]
public sealed class PublishEventTests(DocDbProcess docdb, BrokerProcess broker) : IAsyncLifetime
{
    private static readonly PartnerRights Everything = new([EventKind.Days, EventKind.Enrolments], []);
    private readonly PartnersHost _host = new(docdb.ConnectionString, broker);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Event_ForAPartner_HasItsAttributesAndNoIdOfOurs()
    {
        var kitchen = await _host.AddPartnerAsync(Everything);
        await _host.PublishAsync(Messages.Days("enrolment-1", 1, complete: false, (3, BookedState.Reserved)));
        var received = Assert.Single(await Received.ByAsync(broker, kitchen, 1));

        Assert.Equal("1.0", received.Text("specversion"));
        Assert.Equal("fr.espacefamille.days.changed.v1", received.Text("type"));
        Assert.Equal("urn:espace-famille:demo", received.Text("source"));
        Assert.Equal("2026-12-01T09:30:12Z", received.Text("time"));
        Assert.Equal(1, received.Position());
        Assert.Equal(0, received.Position("previous"));
        var day = Assert.Single(received.GetProperty("data").GetProperty("days").EnumerateArray());
        Assert.Equal(("2026-12-04", "Reserved"), (day.Text("day"), day.Text("state")));
        var text = received.GetRawText();
        Assert.All(
            new[] { "enrolment-1", "household-1", "request-1", "RES-2026-000123" },
            id => Assert.DoesNotContain(id, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameEvent_ForTwoPartners_HasNoCommonId()
    {
        var (one, other) = (await _host.AddPartnerAsync(Everything), await _host.AddPartnerAsync(Everything));
        await _host.PublishAsync(
            Messages.Enrolment("enrolment-1", 1, "CONCARET"), Messages.Days("enrolment-1", 1, complete: false, (3, BookedState.Reserved)));
        var first = (await Received.ByAsync(broker, one, 2)).SelectMany(Identifiers.In).ToHashSet(StringComparer.Ordinal);
        var second = (await Received.ByAsync(broker, other, 2)).SelectMany(Identifiers.In).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(first);
        Assert.Empty(first.Intersect(second, StringComparer.Ordinal));
    }

    [Fact]
    public async Task MovedEnrolment_ForThePlaceItLeft_IsLeftAndNothingElse()
    {
        var old = await _host.AddPartnerAsync(Everything with { Places = ["CONCARET"] });
        var now = await _host.AddPartnerAsync(Everything with { Places = ["PINS"] });
        await _host.PublishAsync(Messages.Enrolment("enrolment-1", 1, "CONCARET"));
        await Received.ByAsync(broker, old, 1);
        await _host.PublishAsync(Messages.Days("enrolment-1", 1, complete: true, (3, BookedState.Reserved)));
        await Received.ByAsync(broker, old, 1);
        await _host.PublishAsync(Messages.Enrolment("enrolment-1", 2, "PINS", "Les Pins 6-11 ans"));

        var left = await Received.ByAsync(broker, old, 2);
        Assert.Equal(
            ["fr.espacefamille.days.left.v1", "fr.espacefamille.enrolment.left.v1"],
            left.Select(received => received.Text("type")).Order(StringComparer.Ordinal));
        Assert.All(left, received => Assert.Equal(["version"], received.GetProperty("data").EnumerateObject().Select(field => field.Name)));
        var came = await Received.ByAsync(broker, now, 2);
        var days = came.Single(received => received.Text("type") == "fr.espacefamille.days.changed.v1").GetProperty("data");
        Assert.True(days.GetProperty("complete").GetBoolean());
        Assert.Equal(("PINS", "Les Pins 6-11 ans"), (days.Text("place"), days.Text("group")));
        Assert.Single(days.GetProperty("days").EnumerateArray());
    }

    [Fact]
    public async Task Stream_OfAPartner_NamesInEachEventTheOneBeforeIt()
    {
        var kitchen = await _host.AddPartnerAsync(Everything with { Places = ["CONCARET"] });
        var school = await _host.AddPartnerAsync(Everything with { Kinds = [EventKind.Enrolments] });
        await _host.PublishAsync(
        [
            .. Enumerable.Range(1, 40).Select(number =>
                Messages.Enrolment($"enrolment-{number}", 1, number % 3 == 0 ? "CONCARET" : "PINS")),
        ]);

        foreach (var (partner, count) in new[] { (kitchen, 13), (school, 40) })
        {
            var stream = (await Received.ByAsync(broker, partner, count)).OrderBy(received => received.Position()).ToArray();
            Assert.Equal(stream.Select(received => received.Position()).Prepend(0).SkipLast(1),
                stream.Select(received => received.Position("previous")));
        }
    }

    /// <summary>The decision may arrive before the request, and the request again after it.</summary>
    [Fact]
    public async Task Request_AfterItsDecision_IsNotRecordedAgain()
    {
        var partner = await _host.AddPartnerAsync(new([EventKind.Requests], ["CONCARET"]));
        await _host.PublishAsync(Messages.Decided("enrolment-1", 7, 3), Messages.Enrolment("enrolment-1", 1, "CONCARET"));
        var decided = Assert.Single(await Received.ByAsync(broker, partner, 1));
        await _host.PublishAsync(Messages.Requested("enrolment-1", 7, 3), Messages.Decided("enrolment-1", 9, 4));
        var later = Assert.Single(await Received.ByAsync(broker, partner, 1));

        Assert.Equal(
            ["fr.espacefamille.reservations.decided.v1", "fr.espacefamille.reservations.decided.v1"],
            new[] { decided.Text("type"), later.Text("type") });
        Assert.Equal(decided.Position(), later.Position("previous"));
    }

    [Fact]
    public async Task AbsenceInTwoPlaces_ForEachPlace_HasItsOwnDaysAlone()
    {
        var concaret = await _host.AddPartnerAsync(new([EventKind.Absences], ["CONCARET"]));
        var pins = await _host.AddPartnerAsync(new([EventKind.Absences], ["PINS"]));
        await _host.PublishAsync(Messages.Enrolment("meals", 1, "CONCARET"), Messages.Enrolment("leisure", 1, "PINS", "Les Pins"));
        EnrolmentDays[] days = [Messages.DaysOf("meals", 3), Messages.DaysOf("leisure", 4)];
        await _host.PublishAsync(Messages.Declared(days));
        await AssertDayAsync(concaret, "absence.declared", "2026-12-04");
        await AssertDayAsync(pins, "absence.declared", "2026-12-05");
        await _host.PublishAsync(Messages.Withdrawn(days));
        await AssertDayAsync(concaret, "absence.withdrawn", "2026-12-04");
    }

    private async Task AssertDayAsync(Partner partner, string type, string day)
    {
        var received = Assert.Single(await Received.ByAsync(broker, partner, 1));
        Assert.Equal($"fr.espacefamille.{type}.v1", received.Text("type"));
        Assert.Equal(day, Assert.Single(received.GetProperty("data").GetProperty("days").EnumerateArray()).GetString());
    }
}
