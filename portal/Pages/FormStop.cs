using EspaceFamille.Language;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Web.Errors;

namespace EspaceFamille.Portal.Pages;

/// <summary>Why a page of a form cannot go on, where one is, and where to go from there.</summary>
/// <param name="Links">Each leads on; the first is the next thing to do.</param>
internal sealed record FormStop(string Title, string Sentence, IReadOnlyList<(string Address, string Text)> Links)
{
    /// <summary>The fields to post again to the same address under a button "Réessayer"; null where there is nothing to repeat.</summary>
    public IReadOnlyList<(string Name, string Value)>? Retry { get; init; }

    /// <summary>Success, and no fault.</summary>
    public bool IsDone { get; init; }
}

internal static class FormStops
{
    /// <summary>All of it was sent: the requests that it became.</summary>
    public static FormStop Sent(HouseholdActor actor, IReadOnlyList<SentRequest> requests) => new(
        requests.Count == 1 ? "Demande envoyée" : "Demandes envoyées",
        $"{FrenchNumbers.Noun(requests.Count, "Cette saisie est envoyée : la demande est enregistrée", "Cette saisie est envoyée : "
            + $"les {requests.Count} demandes sont enregistrées")}. {Mails(actor, requests.Count)}",
        [.. requests.Select(request => (actor.Address($"/demandes/{request.RequestId}"), $"{request.Title} : {request.Number}"))])
    {
        IsDone = true,
    };

    /// <summary>An earlier step is missing.</summary>
    public static FormStop Missing(string sentence, string address, string text) =>
        new("Il manque une étape", $"{sentence} Rien n’est perdu de ce que vous avez saisi.", [(address, text)]);

    /// <summary>The service did not answer in time: the request may have been saved.</summary>
    public static FormStop Unanswered(string back, IReadOnlyList<(string Name, string Value)> fields) => new(
        "La réponse n’est pas arrivée",
        "Votre demande a pu être enregistrée, sans que la réponse nous parvienne. Votre saisie est gardée. "
            + "Réessayez : si la demande est déjà enregistrée, elle ne le sera pas une deuxième fois.",
        [(back, "Revenir à ma saisie")])
    {
        Retry = [.. fields, (RepeatedForm.UnansweredField, "oui")],
    };

    /// <summary>The service refused the request before it began it.</summary>
    /// <param name="unsaved">A sentence: what was not saved.</param>
    public static FormStop NotBegun(string unsaved, string back, IReadOnlyList<(string Name, string Value)> fields) => new(
        "Le service est momentanément indisponible",
        $"{unsaved} Votre saisie est gardée : réessayez dans quelques instants.",
        [(back, "Revenir à ma saisie")])
    {
        Retry = fields,
    };

    private static string Mails(HouseholdActor actor, int requests) => (actor.IsAgent, requests) switch
    {
        (true, _) => "La famille reçoit un courriel avec le numéro, puis un autre avec la réponse.",
        (false, 1) => "Vous recevez un courriel avec le numéro, puis un autre avec la réponse.",
        _ => "Pour chacune, vous recevez un courriel avec le numéro, puis un autre avec la réponse.",
    };
}
