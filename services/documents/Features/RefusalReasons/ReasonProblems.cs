using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.RefusalReasons;

/// <summary>The responses when an edit of the list is refused.</summary>
internal static class ReasonProblems
{
    /// <summary>What is wrong with both texts at once; null where nothing is.</summary>
    public static ProblemHttpResult? Check(string? label, string? sentence)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (ReasonRules.CheckLabel(label) is { } unusable)
            errors["label"] = [ReasonTexts.OfLabel(unusable)];
        if (ReasonRules.CheckSentence(sentence) is { } fault)
            errors["sentence"] = [ReasonTexts.OfSentence(fault)];
        return errors.Count == 0 ? null : Problems.Refused("invalid", Problems.Title(422), errors);
    }

    /// <param name="present">The reason as it is now, for one that was edited meanwhile.</param>
    public static ProblemHttpResult Of(ReasonFault fault, ListedReason? present = null)
    {
        var (code, title) = ReasonTexts.Of(fault);
        return fault is ReasonFault.NoCode
            ? Problems.Field("label", title, code, status: 422)
            : Problems.Refused(code, title, status: 409, facts: present?.ToResponse());
    }
}
