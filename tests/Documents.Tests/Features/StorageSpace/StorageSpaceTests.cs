using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>A family and its storage space, over HTTP.</summary>
[Collection(DocumentsService.Name)]
public sealed class StorageSpaceTests(DocumentsHost host) : IDisposable
{
    private readonly string _account = $"space-{Ids.New()}";
    private readonly List<SpaceBrowser> _browsers = [];

    [Fact]
    public async Task Create_ThenConfirm_TakesDocumentsThatOnlyItsOwnerReads()
    {
        var browser = Browser();
        Assert.Equal(SpaceState.None, (await browser.StateAsync()).State);
        await browser.CreateAsync();
        Assert.Equal(SpaceState.Unconfirmed, (await browser.StateAsync()).State);
        using (var early = await browser.PostAsync("documents", SpaceBrowser.Form()))
            await early.AssertProblemAsync(HttpStatusCode.Conflict, "space-unconfirmed");
        await browser.ConfirmAsync();

        var pdf = Uploads.Pdf("private");
        var added = await browser.AddAsync("Mon attestation", pdf);

        var listed = Assert.Single(await browser.ListAsync());
        Assert.Equal(added, listed);
        Assert.Equal(("Mon attestation", "attestation.pdf", pdf.Length), (listed.Title, listed.FileName, listed.Bytes));
        using var file = await browser.GetAsync($"documents/{added.DocumentId}/content");
        Assert.Equal(pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        var state = await browser.StateAsync();
        Assert.Equal((SpaceState.Ready, true, 1, 65_536L), (state.State, state.IsOpen, state.DocumentCount, state.UsedBytes));
    }

    [Fact]
    public async Task Confirm_WrongGroups_IsRefusedAndTheCodeStays()
    {
        var browser = Browser();
        await browser.CreateAsync();
        var code = await browser.ReadAsync<SpaceCodeResponse>("recovery-code");

        using (var wrong = await browser.PostAsync("recovery-code/confirmation", new ConfirmSpaceCodeRequest(["0000", "0000"])))
            await wrong.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-code-wrong");
        Assert.Equal(code.RecoveryCode, (await browser.ReadAsync<SpaceCodeResponse>("recovery-code")).RecoveryCode);
        await browser.ConfirmAsync();
        using var after = await browser.GetAsync("recovery-code");
        await after.AssertProblemAsync(HttpStatusCode.Conflict, "space-code-unavailable");
    }

    [Fact]
    public async Task Create_PasswordThatIsGuessed_IsRefusedWithItsFaults()
    {
        using var response = await Browser().PostAsync("", new CreateSpaceRequest("Bonjour1"));

        var problem = await response.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-password-refused");
        Assert.Contains("leaked", problem.GetProperty("facts").GetProperty("faults").EnumerateArray().Select(one => one.GetString()));
        Assert.True(problem.GetProperty("errors").TryGetProperty("password", out _));
        Assert.Equal(SpaceState.None, (await Browser().StateAsync()).State);
    }

    [Fact]
    public async Task Create_Twice_IsRefusedAndChangesNothing()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        await browser.AddAsync();

        using (var again = await browser.PostAsync("", new CreateSpaceRequest(SpaceBrowser.OtherPassword)))
            await again.AssertProblemAsync(HttpStatusCode.Conflict, "space-exists");
        using (await browser.OpenAsync())
            Assert.Single(await browser.ListAsync());
    }

    [Fact]
    public async Task Routes_WithoutTheKeyOrInAnotherSession_AreClosed()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        var document = await browser.AddAsync();
        var other = Browser("session-2");

        foreach (var key in new[] { null, "", "x", browser.Key![..42], new string('A', 43), $"{browser.Key}=" })
        {
            var stranger = Browser();
            stranger.Key = key;
            await AssertClosedAsync(stranger, document.DocumentId);
        }

        other.Key = browser.Key;
        await AssertClosedAsync(other, document.DocumentId);
        Assert.False((await other.StateAsync()).IsOpen);
        Assert.Single(await browser.ListAsync());
    }

    [Fact]
    public async Task Open_TwoSessions_EachHasItsOwnKey()
    {
        var (first, second) = (Browser(), Browser("session-2"));
        await first.CreateConfirmedAsync();
        using (await second.OpenAsync())
            await second.AddAsync("from the second");

        Assert.Equal("from the second", Assert.Single(await first.ListAsync()).Title);
        Assert.NotEqual(first.Key, second.Key);
        using (await first.SendAsync(HttpMethod.Delete, "open"))
            await AssertClosedAsync(first, documentId: null);
        Assert.Single(await second.ListAsync());
    }

    [Fact]
    public async Task Read_DocumentOfAnotherAccount_IsNotThere()
    {
        var (owner, other) = (Browser(), SpaceBrowser.Of(host.Factory, $"space-{Ids.New()}"));
        _browsers.Add(other);
        await owner.CreateConfirmedAsync();
        await other.CreateConfirmedAsync();
        var document = await owner.AddAsync();

        foreach (var path in new[] { $"documents/{document.DocumentId}", $"documents/{document.DocumentId}/content" })
        {
            using var response = await other.GetAsync(path);
            await response.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        using var deleted = await other.SendAsync(HttpMethod.Delete, $"documents/{document.DocumentId}");
        await deleted.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Single(await owner.ListAsync());
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static async Task AssertClosedAsync(SpaceBrowser browser, string? documentId)
    {
        string[] paths = documentId is null
            ? ["documents", "archive", "operations"]
            : ["documents", "archive", "operations", "recovery-code", $"documents/{documentId}", $"documents/{documentId}/content"];
        foreach (var path in paths)
        {
            using var response = await browser.GetAsync(path);
            await response.AssertProblemAsync(HttpStatusCode.Conflict, "space-closed");
        }

        using var add = await browser.PostAsync("documents", SpaceBrowser.Form());
        await add.AssertProblemAsync(HttpStatusCode.Conflict, "space-closed");
    }

    private SpaceBrowser Browser(string session = "session-1")
    {
        var browser = SpaceBrowser.Of(host.Factory, _account, session);
        _browsers.Add(browser);
        return browser;
    }
}
