using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Platform;

/// <summary>Reads the <c>onBehalf</c> part of a write's body.</summary>
public static class OnBehalfParser
{
    /// <summary>The field of every fault, in a JSON body and in a form.</summary>
    public const string Field = "onBehalf.reason";

    /// <summary>False with the problem to return: 400 for a family that sends the part, 422 for an agent without a valid reason.</summary>
    /// <param name="isSent">Whether the body has an <c>onBehalf</c> part, even one without a reason.</param>
    /// <param name="onBehalf">Null when the family itself acts.</param>
    public static bool TryRead(
        HouseholdScope scope, bool isSent, string? reason, out OnBehalf? onBehalf, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        var fault = OnBehalfRules.FaultOf(scope.Actor.Kind, isSent, reason);
        onBehalf = fault is null && scope.ByAgent ? new OnBehalf(scope.Actor.AccountId, OnBehalfRules.Clean(reason)) : null;
        problem = fault is { } wrong ? Problems.Field(Field, OnBehalfTexts.Of(wrong), status: StatusOf(wrong)) : null;
        return problem is null;
    }

    private static int StatusOf(OnBehalfFault fault) =>
        fault is OnBehalfFault.SentByFamily ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;
}
