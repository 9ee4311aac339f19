using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages;

/// <summary>503 with the error page that states that nothing was saved, and sends the same form again.</summary>
internal sealed class NotBegunResult : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var problem = new ProblemDetailsContext { HttpContext = http };
        (problem.ProblemDetails.Type, problem.ProblemDetails.Title) = (Problems.TypePrefix + Problems.NotBegun, Problems.NotBegunTitle);
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(problem);
    }
}
