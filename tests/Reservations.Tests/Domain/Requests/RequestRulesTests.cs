using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Requests;

/// <summary>A stored request that lost the planning's write is decided again as it was shown.</summary>
public class RequestRulesTests
{
    private static readonly DateOnly[] Cancelled = [Day("2026-12-17")];

    [Fact]
    public void Apply_OtherDayChangedSince_IsApplied()
    {
        var request = Shown(Reserved("2026-12-17"));

        Assert.NotNull(RequestRules.Apply(Reserved("2026-12-10", "2026-12-17"), request, request.Parts[0]));
    }

    [Fact]
    public void Apply_StateOfTheDayChangedSince_IsRefused()
    {
        var request = Shown(Reserved("2026-12-17"));

        Assert.Null(RequestRules.Apply(With(("2026-12-17", DayState.AbsentRefused)), request, request.Parts[0]));
    }

    private static ReservationRequest Shown(PlanningContext context)
    {
        var request = ARequest.Of([], Cancelled, Paris("2026-11-25", "10:00"));
        return request with { Parts = [request.Parts[0] with { Digest = RequestDigest.Of("toulemonde", context, [], Cancelled) }] };
    }
}
