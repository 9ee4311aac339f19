using System.Net;
using System.Text;
using EspaceFamille.Identity.Domain.SecurityCheck;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage.SecurityChecks;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.SecurityCheck;

[Collection(Documents.Name)]
public sealed class SecurityCheckTests(DemoTown town)
{
    private readonly CheckBrowser _browser = new(town.Host);

    [Fact]
    public async Task Verify_RightText_IsAcceptedOnce()
    {
        var view = await _browser.ShowAsync();
        var text = (await _browser.ReadAsync(view)).Text;

        Assert.False((await _browser.PostAsync(view, text.ToLowerInvariant())).Any);
        Assert.Equal(SecurityCheckTexts.WrongText, (await _browser.PostAsync(view, text)).At(SecurityChecks.TextField));
    }

    [Fact]
    public async Task Verify_RightAnswerToTheQuestion_IsAccepted()
    {
        var view = await _browser.ShowAsync();
        var question = (await _browser.ReadAsync(view)).Question;

        Assert.Equal(SecurityCheckTexts.WrongAnswer, (await _browser.PostAsync(view, answer: "1")).At(SecurityChecks.AnswerField));
        Assert.False((await _browser.PostAsync(view, answer: $"{question.First + question.Second}")).Any);
    }

    [Fact]
    public async Task Verify_NeitherTextNorAnswer_IsMissingAndCostsNoTry()
    {
        var view = await _browser.ShowAsync();
        for (var times = 0; times <= SecurityChallenge.MaxTries; times++)
            Assert.Equal(SecurityCheckTexts.Missing, (await _browser.PostAsync(view, " ")).At(SecurityChecks.TextField));

        Assert.False((await _browser.PostAsync(view, (await _browser.ReadAsync(view)).Text)).Any);
    }

    [Fact]
    public async Task Verify_AfterThreeWrongAnswers_RefusesTheRightOne()
    {
        var view = await _browser.ShowAsync();
        var text = (await _browser.ReadAsync(view)).Text;
        for (var times = 0; times < SecurityChallenge.MaxTries; times++)
            Assert.True((await _browser.PostAsync(view, "ZZZZZZ", "1")).Any);

        Assert.True((await _browser.PostAsync(view, text)).Any);
    }

    [Fact]
    public async Task Verify_InAnotherBrowser_IsRefused()
    {
        var view = await _browser.ShowAsync();
        var another = new CheckBrowser(town.Host);
        await another.ShowAsync();

        Assert.True((await another.PostAsync(view, (await _browser.ReadAsync(view)).Text)).Any);
        Assert.True((await new CheckBrowser(town.Host).PostAsync(view, (await _browser.ReadAsync(view)).Text)).Any);
    }

    [Fact]
    public async Task Verify_AfterTenMinutes_IsRefused()
    {
        var view = await _browser.ShowAsync();
        var text = (await _browser.ReadAsync(view)).Text;
        town.Host.Clock.Advance(SecurityChallenge.Lifetime);

        Assert.True((await _browser.PostAsync(view, text)).Any);
    }

    [Fact]
    public async Task Verify_FiftyRightAnswersAtOnce_AcceptsOne()
    {
        var view = await _browser.ShowAsync();
        var text = (await _browser.ReadAsync(view)).Text;

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _browser.PostAsync(view, text))));

        Assert.Single(results, errors => !errors.Any);
    }

    [Fact]
    public async Task Picture_OfTheBrowsersChallenge_IsDrawnForThatBrowserAlone()
    {
        var view = await _browser.ShowAsync();

        using var picture = await GetAsync(view.PictureAddress, _browser.Cookie);
        using var sound = await GetAsync(view.SoundAddress, _browser.Cookie);

        var png = await picture.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal("audio/wav", sound.Content.Headers.ContentType!.MediaType);
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(png, 0, 4));
        Assert.True(picture.Headers.CacheControl!.NoStore && sound.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(view.PictureAddress, "")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(view.SoundAddress, "compte-controle=another")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/compte/controle/unknown/image", _browser.Cookie)).StatusCode);
    }

    [Fact]
    public async Task StoredChallenge_AnyText_IsSealed()
    {
        var view = await _browser.ShowAsync();
        var challenge = await _browser.ReadAsync(view);

        var stored = await town.Host.Database.GetCollection<BsonDocument>(SecurityChallengeStore.Collection)
            .Find(new BsonDocument("_id", view.Id)).SingleAsync();

        Assert.DoesNotContain(challenge.Text, stored.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Text", Encoding.Latin1.GetString(stored["secret"].AsByteArray), StringComparison.Ordinal);
        Assert.DoesNotContain(_browser.Cookie.Split('=')[1], stored.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string cookie)
    {
        using var client = town.Host.NewPlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return await client.SendAsync(request);
    }
}
