namespace EspaceFamille.Identity.Features.Letters;

/// <summary>
/// The letter by which one adult opens an account: the only place where the keys can be read. It exists in the response alone.
/// </summary>
/// <param name="Adult">The person as addressed, such as "Madame Nathalie TOULEMONDE".</param>
/// <param name="Address">The lines of the postal address below the name.</param>
/// <param name="EndsOn">The last day of the keys.</param>
internal sealed record Letter(
    string Adult, IReadOnlyList<string> Address, string UserName, IReadOnlyList<LetterKey> Keys, DateOnly WrittenOn, DateOnly EndsOn);

/// <summary>The key of one service of the town.</summary>
/// <param name="Service">The service's name, such as "Espace Citoyens Enfance".</param>
/// <param name="Key">As the adult types it, such as "18456-N00BOES".</param>
internal sealed record LetterKey(string Service, string Key);

/// <summary>What all letters of the town have in common.</summary>
/// <param name="Town">Such as "Ville de Tarnos".</param>
/// <param name="Colour">The town's colour, as #rrggbb.</param>
/// <param name="Contacts">The service in charge, telephone and mail; those that the town has configured.</param>
/// <param name="Portal">The address where the account is opened.</param>
internal sealed record LetterLook(string Town, string Colour, IReadOnlyList<string> Contacts, Uri Portal);
