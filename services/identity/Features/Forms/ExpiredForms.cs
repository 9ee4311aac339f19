using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Identity.Features.Forms;

/// <summary>
/// A form whose antiforgery token has expired or was lost, such as one that was left open for days: shows the form again with a
/// sentence, instead of an error.
/// </summary>
internal sealed class ExpiredForms : IAlwaysRunResultFilter
{
    /// <summary>In the address of the form that is shown again.</summary>
    public const string Parameter = "expire";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        var request = context.HttpContext.Request;
        var query = request.Query.Where(parameter => parameter.Key != Parameter)
            .Append(KeyValuePair.Create(Parameter, new Microsoft.Extensions.Primitives.StringValues("1")));
        context.HttpContext.Response.Headers[HeaderNames.Location] = $"{request.Path}{QueryString.Create(query)}";
        context.Result = new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
