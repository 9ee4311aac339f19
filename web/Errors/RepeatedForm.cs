using System.Text;
using System.Text.Encodings.Web;

namespace EspaceFamille.Web.Errors;

/// <summary>The form of a request that was not answered in time, as a button that sends the same form again.</summary>
public static class RepeatedForm
{
    /// <summary>A field of a form that was sent before, without an answer: it may have been saved then.</summary>
    public const string UnansweredField = "sans-reponse";

    private const int MaxFields = 1024;

    /// <summary>Whether an earlier sending of the request's form was not answered: it may have been saved then.</summary>
    public static bool WasUnanswered(HttpRequest request) => request.HasFormContentType && request.Form.ContainsKey(UnansweredField);

    /// <summary>The request's form; null where it has files, which a page cannot send again, or cannot be read.</summary>
    internal static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            // Usually read before the failure, and kept by the request.
            return await request.ReadFormAsync();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Empty where there is no form that can be sent again.</summary>
    /// <param name="isUnanswered">Whether this request, or an earlier one with the form, may have been saved.</param>
    internal static string Of(HttpRequest request, IFormCollection? form, bool isUnanswered)
    {
        if (form is null || form.Count > MaxFields)
            return "";
        var html = new StringBuilder();
        html.Append(Invariant($"<form method=\"post\" action=\"{Encode(request.PathBase + request.Path + request.QueryString)}\">"));
        foreach (var (name, values) in form.Where(field => field.Key != UnansweredField))
            foreach (var value in values)
                Append(html, name, value);
        if (isUnanswered)
            Append(html, UnansweredField, "oui");
        return html.Append("<p class=\"row\"><button class=\"button\">Réessayer</button></p></form>").ToString();
    }

    private static void Append(StringBuilder html, string name, string? value) =>
        html.Append(Invariant($"<input type=\"hidden\" name=\"{Encode(name)}\" value=\"{Encode(value ?? "")}\">"));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
