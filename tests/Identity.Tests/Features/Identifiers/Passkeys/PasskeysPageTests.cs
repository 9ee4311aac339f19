using System.Text;
using System.Text.Json;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Identifiers.Passkeys;

[Collection(Documents.Name)]
public sealed class PasskeysPageTests(DemoTown town) : IAsyncLifetime
{
    private readonly SoftAuthenticator _telephone = new();
    private Account _account = null!;
    private HttpClient _owner = null!;

    public async Task InitializeAsync()
    {
        _account = await town.Host.AddAccountAsync();
        _owner = await town.Host.SignedInAsync(_account);
    }

    public Task DisposeAsync()
    {
        _telephone.Dispose();
        _owner.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Options_OfANewPasskey_NameTheIssuersHostAndRequireVerification()
    {
        var (options, _) = await _owner.PasskeyFormAsync(PasskeyForms.OwnPage);
        using var json = JsonDocument.Parse(options);
        var (root, selection) = (json.RootElement, json.RootElement.GetProperty("authenticatorSelection"));
        var handle =
            Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(root.GetProperty("user").GetProperty("id").GetString()));

        Assert.Equal("localhost", root.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal("required", selection.GetProperty("userVerification").GetString());
        Assert.Equal("required", selection.GetProperty("residentKey").GetString());
        Assert.DoesNotContain(_account.Id, handle, StringComparison.Ordinal);
        Assert.True(handle.Length >= 40);
    }

    [Fact]
    public async Task Add_SecondPasskey_KeepsTheHandleAndExcludesTheFirst()
    {
        using var key = new SoftAuthenticator();
        await _owner.AddPasskeyAsync(_telephone);
        var handle = (await town.Host.ReadAsync(_account)).PasskeyHandle;

        var (options, _) = await _owner.PasskeyFormAsync(PasskeyForms.OwnPage);
        await _owner.AddPasskeyAsync(key, "Ma clé");

        var stored = await town.Host.ReadAsync(_account);
        Assert.Contains(_telephone.Id, options, StringComparison.Ordinal);
        Assert.Equal(handle, stored.PasskeyHandle);
        Assert.Equal(["Mon téléphone", "Ma clé"], stored.Passkeys.Select(passkey => passkey.Name));
    }

    [Theory]
    [InlineData("ailleurs.example", "http://localhost:8080", true)]
    [InlineData("localhost", "http://ailleurs.example", true)]
    [InlineData("localhost", "http://localhost:8080", false)]
    public async Task Add_ForAnotherHostOrWithoutVerification_IsRefused(string host, string origin, bool isVerified)
    {
        (_telephone.Host, _telephone.Origin, _telephone.IsVerified) = (host, origin, isVerified);

        var answer = await _owner.AddPasskeyAsync(_telephone);

        Assert.Contains("n’a pas été ajouté", await answer.WordsAsync(), StringComparison.Ordinal);
        Assert.Empty((await town.Host.ReadAsync(_account)).Passkeys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("un nom qui est beaucoup trop long pour un telephone")]
    public async Task Add_WithoutAProperName_IsRefusedAtTheField(string name)
    {
        var page = await (await _owner.AddPasskeyAsync(_telephone, name)).PageAsync();

        Assert.NotNull(page.QuerySelector("#nom-erreur"));
        Assert.Empty((await town.Host.ReadAsync(_account)).Passkeys);
    }

    [Fact]
    public async Task Add_ChallengeOfAnotherSession_IsRefused()
    {
        using var another = await town.Host.SignedInAsync(_account);
        var (options, stolen) = await another.PasskeyFormAsync(PasskeyForms.OwnPage);
        var (_, fields) = await _owner.PasskeyFormAsync(PasskeyForms.OwnPage);
        (fields["etat"], fields["reponse"], fields["nom"]) = (stolen["etat"], _telephone.Create(options), "Mon téléphone");

        await _owner.PostAsync(PasskeyForms.OwnPage, new FormUrlEncodedContent(fields));

        Assert.Empty((await town.Host.ReadAsync(_account)).Passkeys);
    }

    [Fact]
    public async Task Add_NameWithMarkup_IsShownEscaped()
    {
        await _owner.AddPasskeyAsync(_telephone, "<b>é🦆</b>");

        var page = await (await _owner.GetAsync(PasskeyForms.OwnPage)).PageAsync();

        Assert.Contains(page.QuerySelectorAll("h2"), title => title.TextContent == "<b>é🦆</b>");
    }

    [Fact]
    public async Task Remove_OwnPasskey_DoesNotSignInAnyMore()
    {
        await _owner.AddPasskeyAsync(_telephone);
        using var browser = town.Host.NewBrowser();

        var answer = await RemoveAsync();

        Assert.Equal($"{PasskeyForms.OwnPage}?fait=retire", answer.Target());
        Assert.Contains("n’ouvre aucun compte", await (await browser.SignInAsync(_telephone)).WordsAsync(), StringComparison.Ordinal);
        Assert.Null((await town.Host.ReadAsync(_account)).PasskeyHandle);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Proof_ByAPasskey_IsOfTheOwnAccountAlone(bool isOwn)
    {
        var another = await town.Host.AddAccountAsync();
        using var theirs = new SoftAuthenticator();
        using var them = await town.Host.SignedInAsync(another);
        await them.AddPasskeyAsync(theirs);
        await _owner.AddPasskeyAsync(_telephone);
        town.Host.Clock.Advance(TimeSpan.FromMinutes(6));
        var page = (await _owner.GetAsync(PasskeyForms.OwnPage)).Target();
        var (options, fields) = await _owner.PasskeyFormAsync(page);
        fields["reponse"] = (isOwn ? _telephone : theirs).Get(options);

        var answer = await _owner.PostAsync($"{page}&handler=Passkey", new FormUrlEncodedContent(fields));

        Assert.Equal(isOwn, answer.Headers.Location?.ToString() == PasskeyForms.OwnPage);
        Assert.Equal(isOwn, (await _owner.GetAsync(PasskeyForms.OwnPage)).IsSuccessStatusCode);
    }

    private async Task<HttpResponseMessage> RemoveAsync()
    {
        var (_, fields) = await _owner.PasskeyFormAsync(PasskeyForms.OwnPage);
        fields["passe"] = _telephone.Id;
        return await _owner.PostAsync($"{PasskeyForms.OwnPage}?handler=remove", new FormUrlEncodedContent(fields));
    }
}
