using System.Text;
using System.Text.Encodings.Web;

namespace EspaceFamille.Web.Errors;

/// <summary>The form of a request that was not answered in time, as a button that sends the same form again.</summary>
internal static class RepeatedForm
{
    private const int MaxFields = 1024;

    /// <summary>Empty where the form has files, which a page cannot send again, or cannot be read.</summary>
    public static async Task<string> OfAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return "";
        try
        {
            // Usually read before the failure, and kept by the request.
            var form = await request.ReadFormAsync();
            return form.Count > MaxFields ? "" : Button(request, form);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException)
        {
            return "";
        }
    }

    private static string Button(HttpRequest request, IFormCollection form)
    {
        var html = new StringBuilder();
        html.Append(Invariant($"<form method=\"post\" action=\"{Encode(request.PathBase + request.Path + request.QueryString)}\">"));
        foreach (var (name, values) in form)
            foreach (var value in values)
                html.Append(Invariant($"<input type=\"hidden\" name=\"{Encode(name)}\" value=\"{Encode(value ?? "")}\">"));
        return html.Append("<p class=\"row\"><button class=\"button\">Réessayer</button></p></form>").ToString();
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
