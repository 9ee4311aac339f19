using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The fields of a form as a tab shows them, to be sent later.</summary>
internal sealed record FormFields(IReadOnlyList<KeyValuePair<string, string>> All)
{
    /// <param name="id">Of the form; null for the one whose button sends it once.</param>
    public static async Task<FormFields> ReadAsync(PortalVisitor visitor, string path, string? id)
    {
        using var response = await visitor.GetAsync(path);
        return await OfAsync(response, id);
    }

    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<FormFields> OfAsync(HttpResponseMessage response, string? id)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var form = (IHtmlFormElement)page.QuerySelector(id is null ? "main form:has([data-once])" : $"form#{id}")!;
        return new([.. PortalForms.Fields(form)]);
    }

    /// <summary>With these values in the place of the field's own.</summary>
    public FormFields With(string name, params string[] values) =>
        new([.. All.Where(field => field.Key != name), .. values.Select(value => KeyValuePair.Create(name, value))]);
}

internal static class FormSubmission
{
    public static async Task<HttpResponseMessage> SubmitAsync(this PortalVisitor visitor, string path, FormFields fields) =>
        await visitor.PostAsync(path, new FormUrlEncodedContent(fields.All));
}
