using EspaceFamille.Platform;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Actors;

/// <summary>The field in which an agent states the reason for acting; the family reads it.</summary>
internal sealed record AgentReason(HouseholdActor Actor, string? Text, FormErrors Errors)
{
    /// <summary>Name and id of the field.</summary>
    public const string Field = "motifAgent";

    /// <summary>The field's name in the API's problems.</summary>
    public const string ApiField = OnBehalfParser.Field;

    /// <summary>The errors that need no call of the API; none where a family acts.</summary>
    public static FormErrors Check(HouseholdActor actor, string? text) =>
        actor.IsAgent && OnBehalfRules.FaultOf(ActorKind.Agent, isSent: true, text) is { } fault
            ? FormErrors.Of(Field, OnBehalfTexts.Of(fault))
            : FormErrors.None;
}
