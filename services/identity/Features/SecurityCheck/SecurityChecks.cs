using System.Security.Cryptography;
using EspaceFamille.Identity.Domain.SecurityCheck;
using EspaceFamille.Identity.Storage.SecurityChecks;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>
/// For any form: the page renders <c>_SecurityCheck</c> with what <see cref="NewAsync"/> returns, each time it is shown, and calls
/// <see cref="VerifyAsync"/> when it is posted and nothing else is wrong with it, since a right answer is accepted once.
/// </summary>
internal sealed class SecurityChecks(SecurityChallengeStore challenges, BrowserMark browsers)
{
    /// <summary>The name of the button that posts the form for another text alone.</summary>
    public const string ChangeField = "controleChanger";
    public const string IdField = "controle";
    public const string TextField = "controleTexte";
    public const string AnswerField = "controleReponse";

    /// <param name="errors">Those of the form, with the one of the check.</param>
    public async Task<SecurityCheckView> NewAsync(HttpContext http, FormErrors errors, CancellationToken cancel)
    {
        var challenge = SecurityChallenge.Draw(RandomNumberGenerator.GetInt32);
        var id = await challenges.InsertAsync(challenge, browsers.FindOrSet(http), cancel);
        return new(id, challenge.Question.Words, errors, IsChanged(http));
    }

    /// <summary>Whether the person requested another text: the form is shown again and nothing of it is evaluated.</summary>
    public static bool IsChanged(HttpContext http) => http.Request.HasFormContentType && http.Request.Form.ContainsKey(ChangeField);

    /// <summary>No errors when the posted answer is right, and was not accepted before.</summary>
    public async Task<FormErrors> VerifyAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (text, answer) = ($"{form[TextField]}", $"{form[AnswerField]}");
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(answer))
            return FormErrors.Of(TextField, SecurityCheckTexts.Missing);
        var isRight = browsers.Find(http) is { } browser && await challenges.AnswerAsync($"{form[IdField]}", browser, text, answer, cancel);
        if (isRight)
            return FormErrors.None;
        return string.IsNullOrWhiteSpace(text)
            ? FormErrors.Of(AnswerField, SecurityCheckTexts.WrongAnswer)
            : FormErrors.Of(TextField, SecurityCheckTexts.WrongText);
    }
}

/// <summary>A drawn challenge as the partial <c>_SecurityCheck</c> shows it; without the text.</summary>
/// <param name="IsChanged">The person requested another text: it is focused.</param>
internal sealed record SecurityCheckView(string Id, string Question, FormErrors Errors, bool IsChanged)
{
    public string PictureAddress => $"{PagePaths.SecurityCheck}/{Id}/image";

    public string SoundAddress => $"{PagePaths.SecurityCheck}/{Id}/son";
}
