using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The town's list of refusal reasons: one was edited, one is withdrawn, one is edited while an administrator reads it.</summary>
public sealed partial class StubApi
{
    public const string EditedReason = "piece-non-signee";
    public const string EditedMeanwhile = "wrongPerson";
    public const string WithdrawnLabel = "Motif que la ville ne propose plus";
    private const string Reasons = "/api/documents/refusal-reasons";

    private static RefusalReasonResponse[] List =>
    [
        new("unreadable", "La pièce n’est pas lisible", "Le justificatif n’était pas lisible.", IsWithdrawn: false, 0),
        new(EditedMeanwhile, "La pièce concerne une autre personne", "Une autre personne.", IsWithdrawn: false, 3),
        new("wrongDates", "La pièce ne porte pas sur ces dates", "Le justificatif ne portait pas sur ces dates.", IsWithdrawn: false, 0),
        new("infected", "La pièce a été refusée par l’antivirus", "L’antivirus l’a refusé.", IsWithdrawn: false, 0),
        new(EditedReason, "La pièce n’est pas <b>signée</b>", "Il manquait la <b>signature</b>.", IsWithdrawn: false, 2)
        {
            ChangedAt = Declared,
            Earlier = [new("Signature", "Le justificatif n’était pas signé.", IsWithdrawn: true, Declared)],
        },
        new("retire", WithdrawnLabel, "Ce motif a été retiré.", IsWithdrawn: true, 2),
        new("other", "Autre motif", "Le motif n’a pas été retenu par la ville.", IsWithdrawn: false, 0) { NeedsWords = true },
    ];

    private void MapRefusalReasons(WebApplication app)
    {
        app.MapGet(Reasons, () => Json(List));
        app.MapPost(Reasons, async (HttpRequest request) =>
            (await KeepAsync(request)).As<AddRefusalReasonRequest>() is { Label: { Length: > 0 } label, Sentence: { } sentence }
                ? Json(new RefusalReasonResponse("added", label, sentence, IsWithdrawn: false, 1))
                : Incomplete("label", "Indiquez ce que les agents choisiront."));
        app.MapPut($"{Reasons}/{{code}}", async (string code, HttpRequest request) =>
        {
            var edit = (await KeepAsync(request)).As<ChangeRefusalReasonRequest>();
            if (code == EditedMeanwhile && edit.Version < 3)
                return Problem(409, "reason-changed-meanwhile", "Ce motif a été modifié entre-temps par une autre personne.");
            return string.IsNullOrEmpty(edit.Sentence)
                ? Incomplete("sentence", "Écrivez la phrase que les familles liront.")
                : Json(List.First(reason => reason.Code == code));
        });
    }

    private static IResult Incomplete(string field, string sentence) =>
        Problem(422, "invalid", "Certaines informations sont à corriger.", (field, sentence));
}
