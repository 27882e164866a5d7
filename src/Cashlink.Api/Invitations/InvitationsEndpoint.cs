using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class InvitationsEndpoint(ApiTransport transport) : IInvitations
{
    public Task<Invitation> CreateAsync(CreateInvitation invitation, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<CreateInvitation, Invitation>(Routes.Invitations, invitation, key, cancellationToken);

    public Task<Invitation> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        transport.GetAsync<Invitation>(Routes.Invitation(id), cancellationToken);

    public IAsyncEnumerable<Invitation> ListAsync(CancellationToken cancellationToken = default) =>
        transport.ListAsync<Invitation>(Routes.Invitations, cancellationToken);

    public Task<Invitation> UpdateAsync(Guid id, InvitationUpdate update, IdempotencyKey? key, CancellationToken cancellationToken = default) =>
        transport.UpdateAsync<InvitationUpdate, Invitation>(Routes.Invitation(id), update, key, cancellationToken);
}
