namespace EspaceFamille.Web.Errors;

/// <summary>What a host states about its error pages.</summary>
public sealed class ErrorPageOptions
{
    /// <summary>The layout of the host's pages.</summary>
    public string Layout { get; set; } = "_Frame";

    /// <summary>
    /// Whether the page after a form that was not answered in time sends the same form again. Never where forms have passwords.
    /// </summary>
    public Func<HttpRequest, bool> RepeatsForm { get; set; } = _ => false;

    /// <summary>The type of the problem of a form that was refused before it began: nothing was saved. Null where there is none.</summary>
    public string? NotBegunType { get; set; }

    /// <summary>The French title of a status code.</summary>
    public Func<int, string> Title { get; set; } = status => $"Erreur {status}";

    /// <summary>The error code of the protocol at hand, for developers.</summary>
    public Func<HttpContext, string?> Code { get; set; } = _ => null;
}
