using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Words;

/// <summary>What is wrong with an agent's reason, in the words that the agent reads.</summary>
internal static class AgentReasonWords
{
    public static string Of(AgentReasonFault fault) => fault switch
    {
        AgentReasonFault.TooShort => $"Indiquez un motif d’au moins {AgentReasonRules.FewestCharacters} caractères\u00A0: la famille le lira.",
        AgentReasonFault.TooLong => $"Le motif compte au plus {AgentReasonRules.MostCharacters} caractères.",
        AgentReasonFault.Unprintable => "Le motif contient un caractère qui ne s’affiche pas, ou un retour à la ligne.",
    };
}
