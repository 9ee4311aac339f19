using System.Text.Encodings.Web;
using System.Text.Unicode;
using EspaceFamille.Platform;
using EspaceFamille.Web.Theme;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TownOptions = EspaceFamille.Web.Layout.TownOptions;

namespace EspaceFamille.Portal.Errors;

/// <summary>
/// Errors as an HTML page. It needs neither the session nor the database, so that it can be shown while these are
/// unavailable.
/// </summary>
internal sealed class ErrorPages(TownTheme theme, IOptions<TownOptions> town) : IProblemDetailsWriter
{
    private const string Html = "text/html";
    private static readonly HtmlEncoder French =
        HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation);

    private const string NoAnswer = "Le service n’a pas répondu à temps.";
    private static readonly string Page = Read();

    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.GetTypedHeaders().Accept
        .Any(accepted => accepted.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase));

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        // A form that was sent while the database did not respond: what became of it is unknown.
        var isUnknown = response.StatusCode == StatusCodes.Status503ServiceUnavailable && HttpMethods.IsPost(request.Method);
        var again = isUnknown ? await RepeatedForm.OfAsync(request) : "";
        response.ContentType = $"{Html}; charset=utf-8";
        response.Headers[HeaderNames.CacheControl] = "no-store";
        await response.WriteAsync(Page
            .Replace("{style}", theme.StyleAddress, StringComparison.Ordinal)
            .Replace("{initial}", French.Encode($"{town.Value.Initial}"), StringComparison.Ordinal)
            .Replace("{town}", French.Encode(town.Value.Name), StringComparison.Ordinal)
            .Replace("{title}", French.Encode(isUnknown ? NoAnswer : Problems.Title(response.StatusCode)), StringComparison.Ordinal)
            .Replace("{advice}", French.Encode(isUnknown ? Unknown(again) : Advice(response.StatusCode)), StringComparison.Ordinal)
            .Replace("{again}", again, StringComparison.Ordinal));
    }

    private static string Unknown(string again) => again.Length > 0
        ? "Votre envoi a peut-être été enregistré. « Réessayer » renvoie le même formulaire, avec tout ce que vous avez saisi : "
            + "une demande déjà enregistrée ne comptera qu’une fois."
        : "Votre envoi a peut-être été enregistré : vérifiez avant de le refaire. Les fichiers sont à choisir de nouveau.";

    private static string Advice(int status) => status switch
    {
        403 => "Si vous pensez qu’il devrait le faire, adressez-vous au service.",
        404 => "L’adresse a pu changer, ou ce que vous cherchez n’est plus là. Le plan du site mène à toutes les pages.",
        429 or 503 => "Il n’y a rien à faire de votre côté qu’attendre un peu, puis recharger cette page.",
        _ => "Vous pouvez réessayer, ou revenir à la page d’accueil.",
    };

    private static string Read()
    {
        using var stream = typeof(ErrorPages).Assembly.GetManifestResourceStream("EspaceFamille.Portal.Errors.page.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

internal static class ErrorsModule
{
    /// <summary>Registered before the framework's own writer, which would return JSON to a browser.</summary>
    internal static void AddErrorPages(this IServiceCollection services) =>
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ErrorPages>());
}
