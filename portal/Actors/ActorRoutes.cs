using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace EspaceFamille.Portal.Actors;

/// <summary>Gives each page of the shared journeys its second address, below the agents' prefix.</summary>
internal static class ActorRoutes
{
    /// <summary>The folders of the journeys that families and agents share.</summary>
    private static readonly string[] Shared = ["/Reservations", "/Absences", "/Requests", "/Household", "/Contact"];

    /// <summary>
    /// A family's own files, which an agent reads in the review, its pictures of persons, which no agent sees, and the pages of the person
    /// who is signed in.
    /// </summary>
    private static readonly string[] FamilyOnly =
    [
        "/Requests/Export", "/Requests/Fichier", "/Requests/Image", "/Requests/Piece", "/Absences/Pieces", "/Household/Photo",
        "/Household/PhotoImage", "/Household/MaPhoto", "/Household/MaPhotoImage",
        "/Contact/Index", "/Contact/Profil", "/Contact/Informations",
    ];

    public static void Add(PageConventionCollection conventions)
    {
        foreach (var folder in Shared)
            conventions.AddFolderRouteModelConvention(folder, Share);
    }

    private static void Share(PageRouteModel page)
    {
        var templates = page.Selectors.Select(selector => selector.AttributeRouteModel!.Template!.TrimStart('/'))
            .Where(template => !template.StartsWith("agents/", StringComparison.Ordinal) && !FamilyOnly.Contains(page.ViewEnginePath))
            .ToArray();
        foreach (var template in templates)
            page.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel
                {
                    Template = $"{HouseholdActor.AgentPrefix[1..]}/{template}",
                    // Links that pages generate by name lead to the family's address.
                    SuppressLinkGeneration = true,
                },
            });
    }
}
