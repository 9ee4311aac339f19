using EspaceFamille.Identity.Storage.Oidc;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Tests.Storage.Oidc;

/// <summary>The guarantee that OpenIddict relies on: of two writers of one record, exactly one succeeds.</summary>
[Collection(Documents.Name)]
public sealed class StoreTests(DemoTown town)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly IOpenIddictTokenStore<OidcToken> _tokens = town.Host.Services.GetRequiredService<IOpenIddictTokenStore<OidcToken>>();
    private readonly IOpenIddictAuthorizationStore<OidcAuthorization> _authorizations =
        town.Host.Services.GetRequiredService<IOpenIddictAuthorizationStore<OidcAuthorization>>();

    [Fact]
    public async Task Update_RecordChangedSinceRead_Throws()
    {
        var id = await NewTokenAsync();
        var (first, second) = (await FindAsync(id), await FindAsync(id));

        await _tokens.UpdateAsync(first, None);

        await Assert.ThrowsAsync<OpenIddictExceptions.ConcurrencyException>(() => _tokens.UpdateAsync(second, None).AsTask());
    }

    [Fact]
    public async Task Delete_RecordChangedSinceRead_ThrowsAndKeepsIt()
    {
        var id = await NewTokenAsync();
        var (first, second) = (await FindAsync(id), await FindAsync(id));

        await _tokens.UpdateAsync(first, None);

        await Assert.ThrowsAsync<OpenIddictExceptions.ConcurrencyException>(() => _tokens.DeleteAsync(second, None).AsTask());
        Assert.NotNull(await _tokens.FindByIdAsync(id, None));
    }

    [Fact]
    public async Task Update_TwentyConcurrentWriters_OneSucceeds()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = await NewTokenAsync();
            var copies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FindAsync(id)));

            var won = await Task.WhenAll(copies.Select(RedeemAsync));

            Assert.Equal(1, won.Count(win => win));
        }
    }

    [Fact]
    public async Task Update_RecordRevokedSinceRead_Throws()
    {
        var authorization = Ids.New();
        var token = await FindAsync(await NewTokenAsync(authorization));

        var revoked = await _tokens.RevokeByAuthorizationIdAsync(authorization, None);

        Assert.Equal(1, revoked);
        Assert.False(await RedeemAsync(token));
        Assert.Equal(OpenIddictConstants.Statuses.Revoked, (await FindAsync(token.Id)).Status);
    }

    [Fact]
    public async Task Prune_SessionStillUsed_KeepsItsAuthorization()
    {
        var now = town.Host.Clock.GetUtcNow();
        var used = new OidcAuthorization { Type = "ad-hoc", Status = "valid", CreationDate = now.AddDays(-3) };
        var unused = new OidcAuthorization { Type = "ad-hoc", Status = "valid", CreationDate = now.AddDays(-3) };
        await _authorizations.CreateAsync(used, None);
        await _authorizations.CreateAsync(unused, None);
        var fresh = await NewTokenAsync(used.Id);
        await NewTokenAsync(unused.Id, created: now.AddDays(-3), expires: now.AddDays(-2));

        await _tokens.PruneAsync(now.AddDays(-1), None);
        await _authorizations.PruneAsync(now.AddDays(-1), None);

        Assert.NotNull(await _tokens.FindByIdAsync(fresh, None));
        Assert.NotNull(await _authorizations.FindByIdAsync(used.Id, None));
        Assert.Null(await _authorizations.FindByIdAsync(unused.Id, None));
    }

    private async Task<string> NewTokenAsync(string? authorization = null, DateTimeOffset? created = null, DateTimeOffset? expires = null)
    {
        var now = town.Host.Clock.GetUtcNow();
        var token = new OidcToken
        {
            Status = "valid",
            AuthorizationId = authorization,
            CreationDate = created ?? now,
            ExpirationDate = expires ?? now.AddHours(1),
        };
        await _tokens.CreateAsync(token, None);
        return token.Id;
    }

    private async Task<OidcToken> FindAsync(string id) => (await _tokens.FindByIdAsync(id, None))!;

    private async Task<bool> RedeemAsync(OidcToken token)
    {
        try
        {
            await _tokens.SetStatusAsync(token, OpenIddictConstants.Statuses.Redeemed, None);
            await _tokens.UpdateAsync(token, None);
            return true;
        }
        catch (OpenIddictExceptions.ConcurrencyException)
        {
            return false;
        }
    }
}
