using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features;

/// <summary>The problem of a submission whose digest is not the one of its preview at that instant.</summary>
internal static class RecapTexts
{
    /// <summary>412 with the new preview in the extension "preview". Nothing was saved.</summary>
    public static ProblemHttpResult Changed(object preview)
    {
        var problem = Problems.Refused(
            "preview-changed", "Ce récapitulatif a changé depuis son affichage. Rien n’a été enregistré.", status: 412);
        problem.ProblemDetails.Extensions["preview"] = preview;
        return problem;
    }
}
