using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class StaffAccessRulesTests
{
    private static readonly Actor Administrator = new("admin-1", ActorKind.Agent, "admin");
    private static readonly JournalEntry Entry = JournalEntry.Of(Administrator, "act", DateTimeOffset.UnixEpoch);

    private static readonly Account Active = new()
    {
        Id = "agent-1",
        UserName = "AGENT",
        NormalizedUserName = "AGENT",
        State = AccountState.Active,
        PasswordHash = "hash",
        AuthenticatorKey = new("sealed"),
        RecoveryCodes = ["code"],
        SecurityStamp = "first",
        Role = "agent",
        Contact = new("Madame", "Maylis", "DARMENDRAIL", "maylis@mairie.example", Telephone: null),
    };

    [Theory]
    [InlineData("admin-1", "agent", true, nameof(StaffFault.OwnAccess))]
    [InlineData("admin-2", "admin", false, nameof(StaffFault.LastAdministrator))]
    [InlineData("admin-2", "admin", true, null)]
    [InlineData("agent-1", "agent", false, null)]
    public void CheckRemoval_OwnOrLastAdministrator_IsRefused(string id, string role, bool hasAnother, string? fault) => Assert.Equal(
        fault, StaffAccessRules.CheckRemoval(Active with { Id = id, Role = role }, Administrator, hasAnother)?.ToString());

    [Theory]
    [InlineData("admin-2", "agent", false, nameof(StaffFault.LastAdministrator))]
    [InlineData("admin-1", "agent", true, nameof(StaffFault.OwnAccess))]
    [InlineData("admin-1", "admin", false, null)]
    public void CheckRole_OwnOrLastAdministrator_IsRefused(string id, string role, bool hasAnother, string? fault) => Assert.Equal(
        fault, StaffAccessRules.CheckRole(Active with { Id = id, Role = "admin" }, role, Administrator, hasAnother)?.ToString());

    [Fact]
    public void Reopen_AfterDisablement_IsActiveWithItsFactors()
    {
        var disabled = StaffAccessRules.Disable(Active, "second", [])!.State;
        var reopened = StaffAccessRules.Reopen(disabled, "third", [])!.State;

        Assert.Equal((AccountState.Disabled, "second"), (disabled.State, disabled.SecurityStamp));
        Assert.Equal((AccountState.Active, "hash"), (reopened.State, reopened.PasswordHash));
    }

    [Fact]
    public void Reopen_NeverAcceptedInvitation_WaitsForAnother()
    {
        var invited = Active with { State = AccountState.Pending, PasswordHash = null, AuthenticatorKey = null };

        var reopened = StaffAccessRules.Reopen(StaffAccessRules.Disable(invited, "second", [])!.State, "third", [])!.State;

        Assert.Equal((AccountState.Pending, "third"), (reopened.State, reopened.SecurityStamp));
    }

    [Fact]
    public void ResetFactors_Active_KeepsNeitherPasswordNorFactor()
    {
        var reset = StaffAccessRules.ResetFactors(Active with { PasskeyHandle = "handle" }, "second", Entry)!.State;

        Assert.Equal(
            (AccountState.Pending, null, null, null, "second"),
            (reset.State, reset.PasswordHash, reset.AuthenticatorKey, reset.PasskeyHandle, reset.SecurityStamp));
        Assert.Empty(reset.RecoveryCodes);
    }

    [Fact]
    public void Acts_OnAFamily_AreNone()
    {
        var family = Active with { Role = Roles.Family };

        Assert.Null(StaffAccessRules.Disable(family, "second", []));
        Assert.Null(StaffAccessRules.ResetFactors(family, "second", Entry));
        Assert.Null(StaffAccessRules.ChangeRole(family, "admin", "second", Entry));
        Assert.Null(StaffAccessRules.Reopen(family with { State = AccountState.Disabled }, "second", []));
    }

    [Theory]
    [InlineData("Active", "second")]
    [InlineData("Pending", "first")]
    public void ChangeRole_State_EndsSessionsAndKeepsAnInvitation(string state, string stamp)
    {
        var changed = StaffAccessRules.ChangeRole(Active with { State = Enum.Parse<AccountState>(state) }, "admin", "second", Entry)!;

        Assert.Equal(("admin", stamp), (changed.State.Role, changed.State.SecurityStamp));
        Assert.Null(StaffAccessRules.ChangeRole(changed.State, "admin", "third", Entry));
    }
}
