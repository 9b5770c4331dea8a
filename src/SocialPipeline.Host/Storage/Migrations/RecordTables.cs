using FluentMigrator;

namespace SocialPipeline.Host.Storage.Migrations;

/// <summary>What was answered and what happened: idempotency keys and audit events.</summary>
[Migration(3)]
public sealed class RecordTables : Migration
{
    public override void Up()
    {
        Execute.Sql("""
            create table idempotency_keys (
                workspace_id text not null references workspaces (workspace_id),
                user_id text not null,
                idempotency_key text not null,
                body_sha256 text not null,
                request_id text not null,
                created_at timestamptz not null,
                primary key (workspace_id, user_id, idempotency_key))
            """);
        Execute.Sql("create index idempotency_keys_by_age on idempotency_keys (created_at)");
        Execute.Sql("""
            create table audit_events (
                workspace_id text not null,
                id text not null,
                happened_at timestamptz not null,
                actor text not null,
                action text not null,
                subject text not null,
                address text not null,
                primary key (workspace_id, id))
            """);
        Execute.Sql("create index audit_events_by_age on audit_events (workspace_id, happened_at)");
    }

    public override void Down()
    {
        foreach (var table in new[] { "audit_events", "idempotency_keys" })
        {
            Execute.Sql($"drop table {table}");
        }
    }
}
