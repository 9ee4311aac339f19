using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Renders a partial without a page around it.</summary>
internal static class Partials
{
    public static async Task<string> RenderAsync<T>(this IdentityHost host, string path, T model)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, path, isMainPage: false).View
            ?? throw new InvalidOperationException($"No partial {path}.");
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor
        {
            // Partials are looked up as those of a page.
            RouteValues = new Dictionary<string, string?>(StringComparer.Ordinal) { ["page"] = "/Any" },
        });
        action.RouteData.Values["page"] = "/Any";
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), action.ModelState) { Model = model };
        var temporary = scope.ServiceProvider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        await using var text = new StringWriter();
        await view.RenderAsync(new ViewContext(action, view, data, temporary, text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
