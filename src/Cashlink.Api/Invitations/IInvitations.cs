namespace Cashlink.Api;

/// <summary>The online process that leads to an investment: <c>/v2/invitations/</c> (guide).</summary>
/// <remarks>Reading needs the scope <c>investments:read</c>, changing <c>investments:write</c>.</remarks>
public interface IInvitations
{
    /// <summary>Begins the process for an investor, a campaign and a number of units.</summary>
    /// <param name="invitation">Who, what and how much.</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <returns>The invitation; it says which questions of the self-disclosure are required.</returns>
    /// <exception cref="CashlinkException">400: the units do not fit the campaign, or an id is unknown; the field is named.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; repeat with the same key.</exception>
    Task<Invitation> CreateAsync(CreateInvitation invitation, IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>Reads one invitation; its costs document is made some time after each change.</summary>
    /// <param name="id">The invitation's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such invitation.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Invitation> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Reads all invitations, oldest first, page by page as they are asked for.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="CashlinkException">A page could not be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    IAsyncEnumerable<Invitation> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Records answers as the investor gives them. What is set is sent, the rest stays.</summary>
    /// <param name="id">The invitation's id.</param>
    /// <param name="update">The answers.</param>
    /// <param name="key">Names this change. Without one a failed call is not repeated, because it may have been carried out.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: an answer is wrong; the field is named. 404: there is no such invitation.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Invitation> UpdateAsync(Guid id, InvitationUpdate update, IdempotencyKey? key, CancellationToken cancellationToken = default);
}
