using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EspaceFamille.Web.Errors;

/// <summary>Renders the error page as text, so that a failure can still be answered otherwise.</summary>
internal sealed class ErrorPageView(IRazorViewEngine engine, ITempDataDictionaryFactory temporary)
{
    private const string Path = "/Errors/Error.cshtml";

    public async Task<string> RenderAsync(HttpContext http, ErrorPage page)
    {
        var view = engine.GetView(executingFilePath: null, Path, isMainPage: true);
        view.EnsureSuccessful([]);
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<ErrorPage>(new EmptyModelMetadataProvider(), action.ModelState) { Model = page };
        await using var text = new StringWriter();
        var context = new ViewContext(action, view.View!, data, temporary.GetTempData(http), text, new HtmlHelperOptions());
        await view.View!.RenderAsync(context);
        return text.ToString();
    }
}
