using System.Security.Claims;
using System.Security.Cryptography;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Sessions;
using Microsoft.AspNetCore.Authentication;
using Xunit;

namespace EspaceFamille.Portal.Tests.Sessions;

public sealed class SessionKeyTests
{
    private readonly string _key = SessionKey.New();

    [Fact]
    public void Open_KeyOfTheCookie_GivesTheTicketFromThePlatformsEnvelope()
    {
        var envelope = SessionKey.Seal(_key, Ticket());

        Assert.Equal("account-1", SessionKey.Open(_key, envelope)!.Principal.FindFirst("sub")!.Value);
        Assert.Equal("cookie", Sealed.KeyId(envelope));
    }

    [Fact]
    public void Open_AnotherSessionsKey_IsRefused() =>
        Assert.Throws<AuthenticationTagMismatchException>(() => SessionKey.Open(SessionKey.New(), SessionKey.Seal(_key, Ticket())));

    [Fact]
    public void Seal_StoredEnvelope_HasNoReadableClaim()
    {
        var envelope = SessionKey.Seal(_key, Ticket());

        Assert.Equal(-1, envelope.AsSpan().IndexOf("account-1"u8));
        Assert.DoesNotContain(_key, SessionKey.Id(_key), StringComparison.Ordinal);
    }

    private static AuthenticationTicket Ticket() =>
        new(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "account-1")], "test")), "test");
}
