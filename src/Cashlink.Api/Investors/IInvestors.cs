namespace Cashlink.Api;

/// <summary>Natural and legal persons who invest: <c>/v2/investors/</c> (Cashlink's documentation, 'Investors').</summary>
/// <remarks>Reading needs the scope <c>investors:read</c>, changing <c>investors:write</c>.</remarks>
public interface IInvestors
{
    /// <summary>Reads one investor.</summary>
    /// <param name="id">The investor's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such investor. 403: the scope is missing.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Investor> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Reads all investors of the client, oldest first, page by page as they are asked for.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="CashlinkException">A page could not be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    IAsyncEnumerable<Investor> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates an investor: a natural person or a legal one.</summary>
    /// <param name="investor">The investor's data.</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: a field is wrong or missing, or the person is subject to US tax; the fields are named
    /// with their path, such as <c>natural_person.birth_date</c>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; the investor may exist all the same, so repeat with the same key.</exception>
    Task<Investor> CreateAsync(CreateInvestor investor, IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>Changes what is set in <paramref name="update"/> and leaves the rest.</summary>
    /// <param name="id">The investor's id.</param>
    /// <param name="update">The changes; null means: not sent.</param>
    /// <param name="key">Names this change. Without one a failed call is not repeated, because it may have been carried out.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: a field is wrong. 404: there is no such investor.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Investor> UpdateAsync(Guid id, InvestorUpdate update, IdempotencyKey? key, CancellationToken cancellationToken = default);

    /// <summary>Adds the record of an identification that took place elsewhere, such as POSTIDENT.</summary>
    /// <param name="investorId">The investor's id.</param>
    /// <param name="identification">What was identified, how and when.</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: a field is wrong or missing. 404: there is no such investor.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; repeat with the same key.</exception>
    Task<CreatedIdentification> AddIdentificationAsync(Guid investorId, Identification identification, IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>Names a person who benefits from a company. Without one the company's investments stay at
    /// <see cref="InvestmentStatus.KycPending"/> (Cashlink's documentation; fields our assumption 18).</summary>
    /// <param name="investorId">The company's id.</param>
    /// <param name="person">Who benefits.</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: a field is wrong, or the investor is no company. 404: there is no such investor.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; repeat with the same key.</exception>
    Task<CreatedBenefitingPerson> AddBenefitingPersonAsync(Guid investorId, BenefitingPerson person, IdempotencyKey key, CancellationToken cancellationToken = default);
}
