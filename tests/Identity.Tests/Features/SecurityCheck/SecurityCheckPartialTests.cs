using AngleSharp.Html.Parser;
using EspaceFamille.Identity.Domain.SecurityCheck;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SecurityCheck;

[Collection(Documents.Name)]
public sealed class SecurityCheckPartialTests(DemoTown town)
{
    [Fact]
    public async Task Partial_AnyChallenge_OffersTextSoundAndQuestionWithoutTheText()
    {
        var browser = new CheckBrowser(town.Host);
        var view = await browser.ShowAsync();

        var html = await town.Host.RenderAsync("/Features/SecurityCheck/_SecurityCheck.cshtml", view);

        var page = new HtmlParser().ParseDocument(html);
        var challenge = await browser.ReadAsync(view);
        Assert.DoesNotContain(challenge.Text, html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(view.PictureAddress, page.QuerySelector("img[alt]")!.GetAttribute("src"));
        Assert.Equal(view.SoundAddress, page.QuerySelector("audio[controls]")!.GetAttribute("src"));
        Assert.Equal("Changer le texte de contrôle", page.QuerySelector($"button[name={SecurityChecks.ChangeField}]")!.TextContent);
        Assert.Contains(
            challenge.Question.Words, page.QuerySelector(
                $"label[for={SecurityChecks.AnswerField}]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"label[for={SecurityChecks.TextField}]"));
        Assert.All(page.QuerySelectorAll("input"), input => Assert.False(input.HasAttribute("required")));
    }

    [Fact]
    public void Sound_OfAText_IsAsLongAsItsSignsTwice()
    {
        var wav = SecurityCheckSound.Speak("ACEF34");

        Assert.Equal("RIFF"u8, wav.AsSpan(0, 4));
        Assert.Equal(wav.Length - 44, BitConverter.ToInt32(wav, 40));
        Assert.InRange((wav.Length - 44) / 2 / 11_025.0, 9, 20);
        Assert.NotEqual(wav, SecurityCheckSound.Speak("ACEF34"));
    }

    [Fact]
    public void Picture_OfTheSameText_DiffersEachTime() =>
        Assert.NotEqual(SecurityCheckPicture.Draw("ACEF34"), SecurityCheckPicture.Draw("ACEF34"));

    [Fact]
    public void Picture_OfEverySign_IsDrawn() => Assert.All(
        ControlText.Alphabet,
        sign => Assert.True(SecurityCheckPicture.Draw($"{sign}").Length > SecurityCheckPicture.Draw("7").Length / 2));
}
