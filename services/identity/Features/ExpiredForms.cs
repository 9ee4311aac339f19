using EspaceFamille.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Identity.Features;

/// <summary>
/// A form whose antiforgery token has expired or was lost, such as one that was left open for days: shows the form again with a
/// sentence, instead of an error. A page that keeps what was typed checks its form itself (<see cref="AcceptsAsync"/>).
/// </summary>
internal sealed class ExpiredForms : IAlwaysRunResultFilter
{
    /// <summary>In the address of the form that is shown again.</summary>
    private const string Parameter = "expire";

    /// <summary>Whether the page shows a form again.</summary>
    public static bool IsShownAgain(HttpContext http) => http.Request.Query.ContainsKey(Parameter) || http.Items.ContainsKey(Parameter);

    /// <summary>Whether the token of the posted form is accepted; where it is not, the page shows the form again.</summary>
    public static async Task<bool> AcceptsAsync(IAntiforgery antiforgery, HttpContext http)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(http);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            http.Items[Parameter] = true;
            return false;
        }
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        if (BodyDeadline.IsOver(context.HttpContext))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status408RequestTimeout);
            return;
        }

        var request = context.HttpContext.Request;
        var query = request.Query.Where(parameter => parameter.Key != Parameter)
            .Append(KeyValuePair.Create(Parameter, new StringValues("1")));
        context.HttpContext.Response.Headers[HeaderNames.Location] = $"{request.Path}{QueryString.Create(query)}";
        context.Result = new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
