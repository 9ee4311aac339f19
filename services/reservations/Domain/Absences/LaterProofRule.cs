using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>One version of the town's rule on the proof of absences with one reason.</summary>
/// <param name="EffectiveFrom">The first day of declaration that it governs.</param>
/// <param name="Hours">From the declaration to the deadline of the proof; 0 where the proof is sent with the declaration.</param>
/// <param name="LastResortDays">Days after the absence or its declaration, whichever is later, until which late proof is accepted.</param>
internal sealed record LaterProofRule(DateOnly EffectiveFrom, AbsenceReason Reason, int Hours, int LastResortDays);

/// <summary>A rule that governs a declaration, and the deadlines that follow from it.</summary>
internal sealed record LaterProofOffer(LaterProofRule Rule, ProofDue Due);
