using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>Error responses: problem+json with a stable type, a French title and the fields at fault.</summary>
public static class Problems
{
    /// <summary>The stable part of a problem's type, before its code.</summary>
    public const string TypePrefix = "urn:espace-famille:";

    /// <summary>The code of a write that may have been saved: the database did not respond in time.</summary>
    public const string OutcomeUnknown = "outcome-unknown";

    /// <summary>The code of a write that was refused before it began, as the database does not respond: nothing was saved.</summary>
    public const string NotBegun = "not-begun";

    /// <summary>The title of <see cref="NotBegun"/>. An earlier request under the same idempotency key may have been saved.</summary>
    public const string NotBegunTitle =
        "Le service est momentanément indisponible : cet envoi n’a pas été traité. Veuillez réessayer dans quelques instants.";

    /// <summary>The request was understood and refused by a rule; nothing was saved.</summary>
    public static ProblemHttpResult Refused(
        string code, string title, IDictionary<string, string[]>? errors = null, int status = 422, object? facts = null)
    {
        var problem = errors is null ? new ProblemDetails() : new HttpValidationProblemDetails(errors);
        (problem.Type, problem.Title, problem.Status) = (TypePrefix + code, title, status);
        if (facts is not null)
            problem.Extensions["facts"] = facts;
        return TypedResults.Problem(problem);
    }

    /// <summary>For what does not exist and for what belongs to another household: the response is the same.</summary>
    public static ProblemHttpResult NotFound() => Refused("not-found", Title(404), status: 404);

    /// <summary>One field is at fault.</summary>
    public static ProblemHttpResult Field(string field, string message, string code = "invalid", int status = 400) =>
        Refused(
            code, "Certaines informations sont à corriger.",
            new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] }, status);

    /// <param name="isRepeatable">Whether a repeat returns the first result.</param>
    public static string OutcomeUnknownTitle(bool isRepeatable) => isRepeatable
        ? "Le service n’a pas répondu à temps. Votre envoi a peut-être été enregistré : renvoyez-le tel quel, "
            + "il ne comptera qu’une fois."
        : "Le service n’a pas répondu à temps. Votre envoi a peut-être été enregistré : vérifiez avant de le refaire.";

    /// <summary>The French title of an error without a more specific one.</summary>
    public static string Title(int status) => status switch
    {
        400 => "La demande n’a pas pu être lue.",
        401 => "Veuillez vous connecter.",
        403 => "Votre compte ne donne pas accès à cette page.",
        404 => "Cette page ou cet élément n’existe pas.",
        405 => "Cette action n’existe pas.",
        408 => "L’envoi a pris trop de temps et n’a pas été enregistré.",
        409 => "Cette demande ne correspond plus à l’état actuel.",
        410 => "Cet élément n’existe plus.",
        413 => "L’envoi est trop volumineux.",
        415 => "Ce format d’envoi n’est pas accepté.",
        422 => "Certaines informations sont à corriger.",
        431 => "Votre navigateur envoie trop de cookies à ce site. Effacez les cookies de ce site, puis réessayez.",
        429 => "Trop de demandes en peu de temps. Veuillez réessayer dans une minute.",
        503 => "Le service est momentanément indisponible. Veuillez réessayer dans quelques instants.",
        _ => "Une erreur est survenue. Rien n’a été perdu de ce qui était déjà enregistré.",
    };

    internal static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var problem = context.ProblemDetails;
            if (problem.Type?.StartsWith(TypePrefix, StringComparison.Ordinal) == true)
                return;
            (problem.Type, problem.Title, problem.Detail) = ($"{TypePrefix}http-{problem.Status}", Title(problem.Status ?? 500), null);
        });
        services.AddExceptionHandler<ExceptionProblems>();
        services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }
}
