using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>
/// A replica is killed before each write of an act on a storage space, again and again, until the act is complete. After each kill a secret
/// that the owner has opens the space at another replica, and every document is read there.
/// </summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceCrashTests(DocumentsHost host, DyingReplica replica) : IClassFixture<DyingReplica>, IDisposable
{
    private const int MostWrites = 10;
    private readonly string _account = $"crash-{Ids.New()}";
    private readonly byte[][] _files = [Uploads.Pdf("first"), Uploads.Pdf("second")];
    private SpaceBrowser? _owner;
    private (string Current, string Next) _passwords = (SpaceBrowser.Password, SpaceBrowser.OtherPassword);

    private SpaceBrowser Owner => _owner ??= SpaceBrowser.Of(host.Factory, _account);

    [Fact]
    public async Task Create_KilledBeforeAWrite_OpensByThePasswordOrDoesNotExist()
    {
        var kills = await KillAsync(async write =>
        {
            var account = $"{_account}-{write}";
            using var dying = replica.Browser(account, write);
            var response = await dying.PostAsync("", new CreateSpaceRequest(SpaceBrowser.Password));

            using var owner = SpaceBrowser.Of(host.Factory, account, "session-2");
            if ((await owner.StateAsync()).State is SpaceState.None)
                await owner.CreateAsync();
            else
                (await owner.OpenAsync()).Dispose();
            using (await owner.PostAsync("recovery-code"))
                await owner.ConfirmAsync();
            await owner.AddAsync(content: _files[0]);
            Assert.Equal(_files[0], Assert.Single(await ReadAsync(owner)));
            return response;
        });

        Assert.Equal(3, kills);
    }

    [Fact]
    public async Task ChangePassword_KilledBeforeAWrite_OpensByTheOldOrTheNewPassword()
    {
        var (code, _) = await StoreAsync();

        var kills = await KillAsync(async write =>
        {
            using var dying = replica.Browser(_account, write, Owner.Key);
            var (current, next) = _passwords;
            var response = await dying.SendAsync(
                HttpMethod.Put, "password", JsonContent.Create(new ChangeSpacePasswordRequest(current, next)));
            await AssertOpensAsync(code, isChanged: response.IsSuccessStatusCode);
            return response;
        });

        Assert.Equal(3, kills);
    }

    [Fact]
    public async Task Recover_KilledBeforeAWrite_OpensByTheCodeAndByTheOldOrTheNewPassword()
    {
        var (code, _) = await StoreAsync();

        var kills = await KillAsync(async write =>
        {
            using var dying = replica.Browser(_account, write);
            var response = await dying.PostAsync("recovery", new RecoverSpaceRequest(code, _passwords.Next));
            await AssertOpensAsync(code, isChanged: response.IsSuccessStatusCode);
            return response;
        });

        Assert.Equal(4, kills);
    }

    [Fact]
    public async Task RenewCode_KilledBeforeAWrite_OpensByTheCodeThatIsShownOrByThePrintedOne()
    {
        var (code, _) = await StoreAsync();

        var kills = await KillAsync(async write =>
        {
            using var dying = replica.Browser(_account, write, Owner.Key);
            var response = await dying.PostAsync("recovery-code");
            using (var shown = await Owner.GetAsync("recovery-code"))
                code = shown.IsSuccessStatusCode ? (await shown.ReadAsync<SpaceCodeResponse>()).RecoveryCode : code;
            Assert.True(await IsOpenedByAsync(code));
            return response;
        });

        Assert.Equal((3, code), (kills, await Owner.ConfirmAsync()));
        Assert.True(await IsOpenedByPasswordAsync());
    }

    [Fact]
    public async Task Replace_KilledBeforeAWrite_ReadsTheOldOrTheNewFile()
    {
        var (_, document) = await StoreAsync();

        var kills = await KillAsync(async write =>
        {
            using var dying = replica.Browser(_account, write, Owner.Key);
            var next = Uploads.Pdf($"version {write}");
            using var form = new MultipartFormDataContent { { new ByteArrayContent(next), "files", "attestation.pdf" } };
            var response = await dying.SendAsync(HttpMethod.Put, $"documents/{document}/content", form);

            var read = await ReadAsync(Owner);
            if (response.IsSuccessStatusCode || read[0].AsSpan().SequenceEqual(next))
                _files[0] = next;
            Assert.Equal(_files, read);
            return response;
        });

        Assert.Equal(4, kills);
        Assert.True(await IsOpenedByPasswordAsync());
    }

    public void Dispose() => _owner?.Dispose();

    /// <param name="act">Of which the request is killed before that write, from 1.</param>
    /// <returns>Number of kills, after which the act was completed.</returns>
    private static async Task<int> KillAsync(Func<int, Task<HttpResponseMessage>> act)
    {
        for (var write = 1; write <= MostWrites; write++)
        {
            using var response = await act(write);
            if (response.IsSuccessStatusCode)
                return write - 1;
        }

        return MostWrites;
    }

    /// <summary>A space with all files, which its owner has open.</summary>
    private async Task<(string Code, string DocumentId)> StoreAsync()
    {
        var code = await Owner.CreateConfirmedAsync();
        var first = await Owner.AddAsync(content: _files[0]);
        await Owner.AddAsync(content: _files[1]);
        return (code, first.DocumentId);
    }

    /// <param name="isChanged">The change was completed: the old password opens the space no more. Else either of them does.</param>
    private async Task AssertOpensAsync(string code, bool isChanged)
    {
        var isNew = !await IsOpenedByPasswordAsync();
        if (isNew)
        {
            _passwords = (_passwords.Next, _passwords.Current);
            Assert.True(await IsOpenedByPasswordAsync());
        }

        Assert.True(isNew || !isChanged);
        Assert.True(await IsOpenedByAsync(code));
    }

    /// <summary>By the current password, in another session than the owner's; all files are read then.</summary>
    private async Task<bool> IsOpenedByPasswordAsync()
    {
        using var browser = SpaceBrowser.Of(host.Factory, _account, "session-2");
        using var opened = await browser.OpenAsync(_passwords.Current);
        if (opened.IsSuccessStatusCode)
            Assert.Equal(_files, await ReadAsync(browser));
        else
            await opened.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-password-wrong");
        return opened.IsSuccessStatusCode;
    }

    /// <summary>By the recovery code, with the details of all documents.</summary>
    private async Task<bool> IsOpenedByAsync(string code)
    {
        var space = (await host.Services.GetRequiredService<SpaceStore>().FindAsync(_account, default))!;
        using var key = RecoveryWrapping.Unwrap(space.RecoveryWrap!, _account, RecoveryCode.Parse(code)!);
        return key is not null && space.Documents.All(document => SpaceSeal.ReadDetails(key, _account, document).Bytes > 0);
    }

    private static async Task<byte[][]> ReadAsync(SpaceBrowser browser)
    {
        var files = new List<byte[]>();
        // Listed with the newest first.
        foreach (var document in (await browser.ListAsync()).AsEnumerable().Reverse())
        {
            using var response = await browser.GetAsync($"documents/{document.DocumentId}/content");
            files.Add(await response.Content.ReadAsByteArrayAsync());
        }

        return [.. files];
    }
}
