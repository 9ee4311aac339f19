using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>The key is derived while the attempt is counted. Its result is used once the attempt is counted, and never otherwise.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceCountingTests(DocumentsHost host, DyingReplica replica) : IClassFixture<DyingReplica>
{
    private readonly string _account = $"counting-{Ids.New()}";

    [Theory]
    [InlineData(SpaceBrowser.Password)]
    [InlineData("not the password of it")]
    public async Task Open_CountIsNotStored_FailsWhateverThePasswordIs(string password)
    {
        using var owner = SpaceBrowser.Of(host.Factory, _account);
        await owner.CreateConfirmedAsync();
        var lines = await owner.ReadAsync<SpaceOperationResponse[]>("operations");
        using var dying = replica.Browser(_account, write: 0);

        using (var failed = await dying.OpenAsync(password))
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);

        Assert.Empty(await owner.ListAsync());
        Assert.Equal(lines, await owner.ReadAsync<SpaceOperationResponse[]>("operations"));
    }

    /// <summary>The pepper of the space is lost, so that each derivation fails: attempts without an answer are counted as well.</summary>
    [Fact]
    public async Task Open_DuringThePause_DerivesNothing()
    {
        using var owner = SpaceBrowser.Of(host.Factory, _account);
        await owner.CreateConfirmedAsync();
        await LosePepperAsync();
        for (var tries = 0; tries < 5; tries++)
            using (var evaluated = await owner.OpenAsync())
                Assert.Equal(HttpStatusCode.InternalServerError, evaluated.StatusCode);

        using var refused = await owner.OpenAsync();

        await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "space-attempts");
    }

    private Task<Space?> LosePepperAsync() => host.Services.GetRequiredService<SpaceStore>().ChangeAsync(
        _account, space => new(space with { PasswordWrap = space.PasswordWrap! with { PepperId = "lost" } }), default);
}
