using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Identity.Domain.Sessions;

namespace EspaceFamille.Identity.Tests.Domain.Sessions;

public sealed class SessionRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, 719, 0, true)]
    [InlineData(false, 720, 720, false)]
    [InlineData(true, 29, 0, true)]
    [InlineData(true, 30, 0, false)]
    [InlineData(true, 479, 460, true)]
    [InlineData(true, 480, 479, false)]
    public void IsOpen_MinutesAfterTheSignIn_EndsByAgeAndForStaffWithoutUse(bool isStaff, int minutes, int usedAt, bool isOpen) =>
        Assert.Equal(isOpen, SessionRules.IsOpen(Of(isStaff) with { UsedAt = Start.AddMinutes(usedAt) }, Start.AddMinutes(minutes)));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void IsProven_MinutesAfterTheProof_HoldsForFive(int minutes, bool isProven) =>
        Assert.Equal(isProven, SessionRules.IsProven(Of(isStaff: false), Start.AddMinutes(minutes)));

    private static Session Of(bool isStaff) => new("id", "public", "account", isStaff, "stamp", BrowserName.Unknown, Start, Start, Start);
}
