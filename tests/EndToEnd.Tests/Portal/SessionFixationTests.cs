using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Somebody plants the cookie of a session of their own in another's browser, and waits until that person signs in.</summary>
[Collection(SharedPortal.Name)]
public sealed class SessionFixationTests(PortalProcess portal)
{
    [Fact]
    public async Task SignIn_AttackersSessionPlanted_StartsASessionUnderAnotherKey()
    {
        var (victim, thief) = (portal.Visitor(), portal.Visitor());
        await SignInPlantedAsync(victim, thief, "planted-on");

        Assert.Contains("TOULEMONDE", await victim.ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("TOULEMONDE", await thief.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOutEverywhere_AttackersSessionPlanted_EndsTheNewSession()
    {
        var (victim, elsewhere) = (portal.Visitor(), portal.Visitor());
        await SignInPlantedAsync(victim, portal.Visitor(), "planted-on-two");
        await elsewhere.SignInAsync(account: "planted-on-two");

        using var ended = await elsewhere.PressAsync("/deconnexion?partout=true");

        Assert.DoesNotContain("TOULEMONDE", await victim.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_InventedCookiePlanted_StartsANewSession()
    {
        var victim = portal.Visitor();
        victim.Take(new Cookie("espace", "planted", "/"));

        await victim.SignInAsync();

        Assert.NotEqual("planted", victim.Session!.Value);
        Assert.Contains("TOULEMONDE", await victim.ReadAsync("/"), StringComparison.Ordinal);
    }

    /// <summary>The cookie comes while the person is at the sign-in page: before, the portal would take them for signed in.</summary>
    private static async Task SignInPlantedAsync(PortalVisitor victim, PortalVisitor thief, string account)
    {
        await thief.SignInAsync(account: "thief");
        using var challenge = await victim.GetAsync("/connexion");
        victim.Take(thief.Session!);
        await victim.FinishSignInAsync(challenge, account: account);
    }
}
