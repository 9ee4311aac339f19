namespace EspaceFamille.Portal.SpaceKeys;

/// <summary>
/// The addresses of the storage space. What is typed on its pages is a secret of the family: no held form, no repeated form and no draft
/// keeps anything that is posted there.
/// </summary>
internal static class SpaceAddresses
{
    public const string Home = "/pieces-justificatives";
    public const string Creation = $"{Home}/creation";
    public const string Code = $"{Home}/code";
    public const string Emptying = $"{Home}/vider";

    /// <summary>Documents are chosen for a form with pieces, and a piece of a form is duplicated; the key of the form follows.</summary>
    public const string Attaching = $"{Home}/joindre", Duplicating = $"{Home}/dupliquer";

    /// <summary>The parameter and the field with the page on which the family continues once its space is open.</summary>
    public const string NextField = "suite";

    /// <summary>The home page after a form that was posted on an ended session: nothing of it was kept.</summary>
    public const string NothingKept = $"{Home}?saisie=perdue";

    /// <summary>The home page after the space was closed before its page could be shown.</summary>
    public const string Closed = $"{Home}?espace=referme";

    /// <summary>The page to which a page of documents changes by itself: it neither keeps the space open nor shows what is in it.</summary>
    public const string TimedOut = $"{Home}?espace={TimedOutValue}";

    private const string TimedOutValue = "delai";

    /// <summary>Whether the address is <see cref="TimedOut"/>.</summary>
    public static bool IsTimedOut(IQueryCollection query) => query["espace"] == TimedOutValue;

    /// <summary>Whether a page of the storage space is there, in whatever case it is written.</summary>
    public static bool Include(PathString path) => path.StartsWithSegments(Home, StringComparison.OrdinalIgnoreCase);

    /// <param name="done">What was just done, which the page states.</param>
    public static string After(string done) => $"{Home}?fait={done}";

    /// <summary>An address of the space that a form sent; the home page for anything else.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and { Length: <= 200 } && address.All(IsOfAddress) && Include(address) ? address : Home;

    public static string Document(string id) => $"{Home}/documents/{Uri.EscapeDataString(id)}";

    /// <summary>The file of a document: a picture is shown in place.</summary>
    public static string File(string id) => $"{Document(id)}/fichier";

    /// <summary>The page that a button of a form with pieces leads to; null for any other button.</summary>
    /// <param name="goTo">"espace", "dupliquer:" and what is duplicated, or another value.</param>
    public static string? PageOf(string? goTo) => goTo?.Split(':') switch
    {
        ["espace"] => Attaching,
        ["dupliquer", _, _] => Duplicating,
        _ => null,
    };

    /// <summary>The page on which the family continues once its space is open; null for anything but the pages of left forms.</summary>
    public static string? Next(string? address) =>
        Local(address) is var local && (local.StartsWith($"{Attaching}/", StringComparison.Ordinal)
            || local.StartsWith($"{Duplicating}/", StringComparison.Ordinal)) ? local : null;

    /// <summary>A page of the space that leads on to another one.</summary>
    /// <param name="next">Null to stay there.</param>
    public static string Then(string address, string? next) =>
        next is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{NextField}={next}";

    private static bool IsOfAddress(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_';
}
