using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Viewer;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>The French sentences about a changed decision.</summary>
internal static class ChangeTexts
{
    public const string NoDecision = "Choisissez d’accepter ou de refuser.";
    public const string NoChangeReason = "Expliquez pourquoi vous modifiez la décision.";

    /// <summary>What is missing in the form of a change.</summary>
    public static FormErrors Check(ReviewDecision? decision, string? reason, string? changeReason)
    {
        List<(string Field, string Sentence)> missing = [];
        if (decision is not (ReviewDecision.Accepted or ReviewDecision.Refused))
            missing.Add(("decision", NoDecision));
        if (decision is ReviewDecision.Refused && string.IsNullOrEmpty(reason))
            missing.Add(("motif", ReviewTexts.NoReason));
        if (string.IsNullOrWhiteSpace(changeReason))
            missing.Add(("raison", NoChangeReason));
        return FormErrors.Of(missing);
    }
}
