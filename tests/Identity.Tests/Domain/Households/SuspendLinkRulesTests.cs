using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Tests.Domain.Households;

public sealed class SuspendLinkRulesTests
{
    private static readonly DateTimeOffset LinkedAt = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero), Now = LinkedAt.AddDays(2);

    [Fact]
    public void Suspend_NewLink_KeepsTheAccountAsideWithItsServices()
    {
        var adult = SuspendLinkRules.Suspend(Home(), "account", Report, Now)!.State.Adults[0];

        Assert.Equal((null, "account", "a-2"), (adult.AccountId, adult.Reported?.AccountId, adult.Reported?.ReporterId));
        Assert.Equal(["enfance"], adult.Reported!.Services);
    }

    [Fact]
    public void Suspend_LinkConfirmedByAnAgent_ChangesNothing() =>
        Assert.Null(SuspendLinkRules.Suspend(Home(confirmedAt: Now), "account", Report, Now));

    [Fact]
    public void Suspend_LaterLinkThanTheReportedOne_ChangesNothing() =>
        Assert.Null(SuspendLinkRules.Suspend(Home(), "account", Report with { LinkedAt = LinkedAt.AddDays(-30) }, Now));

    [Fact]
    public void Suspend_ReporterWhoseOwnLinkIsLimited_ChangesNothing()
    {
        var home = Home();
        var limited = home.Adults[1] with { Link = new(LinkedAt, LinkedAt.AddDays(7)) };

        Assert.Null(SuspendLinkRules.Suspend(home with { Adults = [home.Adults[0], limited] }, "account", Report, Now));
    }

    [Fact]
    public void Confirm_SuspendedLink_RestoresItWithoutALimit()
    {
        var suspended = SuspendLinkRules.Suspend(Home(), "account", Report, Now)!.State;

        var adult = SuspendLinkRules.Confirm(suspended, "a-1", Now)!.State.Adults[0];

        Assert.Equal(("account", null, null, Now), (adult.AccountId, adult.Reported, adult.Link!.LimitedUntil, adult.Link.ConfirmedAt));
        Assert.Equal(["enfance"], adult.Services);
        Assert.Null(SuspendLinkRules.Confirm(Home() with { Adults = [adult] }, "a-1", Now));
    }

    [Fact]
    public void End_SuspendedLink_EndsTheAccountForLaterImports()
    {
        var suspended = SuspendLinkRules.Suspend(Home(), "account", Report, Now)!.State;

        var adult = EndLinkRules.End(suspended, "a-1", Now)!.State.Adults[0];

        Assert.Equal((null, null), (adult.AccountId, adult.Reported));
        Assert.Equal(["account"], adult.EndedAccountIds);
    }

    [Fact]
    public void Report_AsText_IsReadBack() => Assert.Equal(Report, LinkReport.Of(Report.Text));

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Reportable_DaysAfterTheLink_EndsWithTheLinksOfMails(int days, bool isListed) =>
        Assert.Equal(isListed, ReportableLinks.Of(Home(), "other", LinkedAt.AddDays(days)).Count == 1);

    [Fact]
    public void Reportable_ByAnAccountThatIsLimitedItself_AreNone()
    {
        var home = Home();
        var limited = home.Adults[1] with { Link = new(LinkedAt, LinkedAt.AddDays(7)) };

        Assert.Empty(ReportableLinks.Of(home with { Adults = [home.Adults[0], limited] }, "other", Now));
    }

    private static LinkReport Report => new("home", LinkedAt, "a-2");

    private static Household Home(DateTimeOffset? confirmedAt = null) => new()
    {
        Id = "home",
        Address = new("14 boulevard Jacques Duclos", "40220", "Tarnos"),
        Adults =
        [
            new("a-1", "account", "Madame", "Maylis", "LACAZE")
            {
                Services = ["enfance"],
                Link = new(LinkedAt, LinkedAt.AddDays(7)) { ConfirmedAt = confirmedAt },
            },
            new("a-2", "other", "Monsieur", "Peio", "LACAZE"),
        ],
        Children = [],
        AccessKeys = [],
    };
}
