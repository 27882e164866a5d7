using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class InvestmentsEndpoint(ApiTransport transport) : IInvestments
{
    public Task<Investment> CreateAsync(CreateInvestment investment, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<CreateInvestment, Investment>(Routes.Investments, investment, key, cancellationToken);

    public Task<Investment> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        transport.GetAsync<Investment>(Routes.Investment(id), cancellationToken);

    public IAsyncEnumerable<Investment> ListAsync(
        Guid? invitationId = null, Guid? investorId = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<Investment>(Routes.InvestmentsOf(invitationId, investorId), cancellationToken);

    public Task<Investment> UpdateAsync(Guid id, InvestmentUpdate update, IdempotencyKey? key, CancellationToken cancellationToken = default) =>
        transport.UpdateAsync<InvestmentUpdate, Investment>(Routes.Investment(id), update, key, cancellationToken);

    public Task<Investment> WithdrawAsync(Guid id, WithdrawInvestment withdrawal, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<WithdrawInvestment, Investment>(Routes.Withdrawal(id), withdrawal, key, cancellationToken);

    public Task<IReadOnlyList<DocumentLink>> SignedDocumentsAsync(Guid id, CancellationToken cancellationToken = default) =>
        transport.ListAllAsync<DocumentLink>(Routes.SignedDocuments(id), cancellationToken);

    public Task<IReadOnlyList<DocumentLink>> RegistryStatementsAsync(Guid id, CancellationToken cancellationToken = default) =>
        transport.ListAllAsync<DocumentLink>(Routes.RegistryStatements(id), cancellationToken);
}
