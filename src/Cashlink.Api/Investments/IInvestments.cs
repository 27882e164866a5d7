namespace Cashlink.Api;

/// <summary>Contracts between investors and issuers: <c>/v2/investments/</c> (guide).</summary>
/// <remarks>Reading needs the scope <c>investments:read</c>, changing <c>investments:write</c>.</remarks>
public interface IInvestments
{
    /// <summary>Makes the investment out of a complete invitation.</summary>
    /// <param name="investment">The invitation and when the investor signed.</param>
    /// <param name="key">Names this change; the same key again gives the first answer and no second investment.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <returns>The investment; never accepted at once (Cashlink's documentation).</returns>
    /// <exception cref="CashlinkException">400: something is missing on the invitation, or the amount is above the legal limit; the field is named.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; the investment may exist all the same, so repeat with the same key.</exception>
    Task<Investment> CreateAsync(CreateInvestment investment, IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>Reads one investment.</summary>
    /// <param name="id">The investment's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such investment.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Investment> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Reads all investments, oldest first, page by page as they are asked for.</summary>
    /// <param name="invitationId">Only those made out of this invitation (our assumption 12); null for all.</param>
    /// <param name="investorId">Only those of this investor (our assumption 29); null for all. A server that does not know the
    /// filter answers with everybody's: look at <see cref="Investment.InvestorId"/>.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="CashlinkException">A page could not be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    IAsyncEnumerable<Investment> ListAsync(Guid? invitationId = null, Guid? investorId = null, CancellationToken cancellationToken = default);

    /// <summary>Says which wallet receives the tokens (guide, 'Add wallet information to the investment').</summary>
    /// <param name="id">The investment's id.</param>
    /// <param name="update">The wallet.</param>
    /// <param name="key">Names this change. The guide sends none here; without one a failed call is not repeated.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: the wallet is not one of the investor's. 404: there is no such investment.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Investment> UpdateAsync(Guid id, InvestmentUpdate update, IdempotencyKey? key, CancellationToken cancellationToken = default);

    /// <summary>Withdraws from the contract within the period that the law gives for it (our assumption 40).</summary>
    /// <param name="id">The investment's id.</param>
    /// <param name="withdrawal">When the investor declared it.</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <returns>The investment, with <see cref="InvestmentStatus.Cancellation"/>.</returns>
    /// <exception cref="CashlinkException">400: the period is over (<c>declared_at</c> is named), or the investment has ended already. 404: there is no such investment.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; repeat with the same key.</exception>
    Task<Investment> WithdrawAsync(Guid id, WithdrawInvestment withdrawal, IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>The documents as signed, the costs document among them (Cashlink's documentation; fields our assumption 15).</summary>
    /// <param name="id">The investment's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such investment.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<IReadOnlyList<DocumentLink>> SignedDocumentsAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The statements of the crypto securities register (Cashlink's documentation; fields our assumption 15).</summary>
    /// <param name="id">The investment's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such investment.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<IReadOnlyList<DocumentLink>> RegistryStatementsAsync(Guid id, CancellationToken cancellationToken = default);
}
