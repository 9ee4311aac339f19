using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Features.StorageSpace;
using EspaceFamille.Documents.Features.StorageSpace.Opening;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>What ends while the key of a storage space is derived for an opening: that end wins.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceOpeningTests(DocumentsHost host) : IAsyncLifetime
{
    private readonly string _account = $"race-{Ids.New()}";
    private readonly SpaceKey _key = SpaceKey.New();
    private SpaceBrowser? _owner;

    private SpaceCaller Late => new(_account, "session-2", host.Now, SessionKey: null);

    public async Task InitializeAsync()
    {
        _owner = SpaceBrowser.Of(host.Factory, _account);
        await _owner.CreateConfirmedAsync();
    }

    public Task DisposeAsync()
    {
        _owner?.Dispose();
        _key.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Open_NothingEnded_IsOpen()
    {
        var unlocked = await UnlockAsync();

        Assert.Null(await OpenAsync(unlocked));
        Assert.True(await IsOpenAsync());
    }

    [Fact]
    public async Task Open_PasswordChangedSinceItWasRead_IsRefusedAndStaysClosed()
    {
        var unlocked = await UnlockAsync();
        using (var changed = await _owner!.SendAsync(HttpMethod.Put, "password", Change))
            Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        Assert.Equal((int)HttpStatusCode.UnprocessableEntity, (await OpenAsync(unlocked))?.StatusCode);
        Assert.False(await IsOpenAsync());
    }

    [Fact]
    public async Task Open_SessionEndedSinceItWasRead_IsRefusedAndStaysClosed()
    {
        var unlocked = await UnlockAsync();
        await host.Services.GetRequiredService<EndedSessionStore>().MarkAsync(_account, Late.SessionId, host.Now, default);

        Assert.Equal((int)HttpStatusCode.Forbidden, (await OpenAsync(unlocked))?.StatusCode);
        Assert.False(await IsOpenAsync());
    }

    private static JsonContent Change =>
        JsonContent.Create(new ChangeSpacePasswordRequest(SpaceBrowser.Password, SpaceBrowser.OtherPassword));

    /// <summary>The space as an opening has read it, with a key that was derived from it.</summary>
    private async Task<Unlocked> UnlockAsync() => new(
        _key, (await host.Services.GetRequiredService<SpaceStore>().FindAsync(_account, default))!, Stronger: null);

    private async Task<ProblemHttpResult?> OpenAsync(Unlocked unlocked) =>
        (await host.Services.GetRequiredService<SpaceOpening>().OpenAsync(Late, unlocked, default)).Problem;

    private async Task<bool> IsOpenAsync() => await host.Services.GetRequiredService<OpenSpaceStore>()
        .FindAsync(_account, Late.SessionId, default) is not null;
}
