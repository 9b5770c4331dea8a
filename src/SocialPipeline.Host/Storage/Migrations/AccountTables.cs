using FluentMigrator;

namespace SocialPipeline.Host.Storage.Migrations;

/// <summary>Who works here: workspaces, their users and what those sign in with.</summary>
[Migration(1)]
public sealed class AccountTables : Migration
{
    public override void Up()
    {
        Execute.Sql("""
            create table workspaces (
                workspace_id text primary key,
                name text not null,
                created_at timestamptz not null)
            """);
        Execute.Sql("""
            create table users (
                workspace_id text not null references workspaces (workspace_id),
                id text not null,
                email text not null,
                normalized_email text not null,
                name text not null,
                password_hash text not null,
                security_stamp text not null,
                created_at timestamptz not null,
                signed_in_at timestamptz,
                disabled_at timestamptz,
                primary key (workspace_id, id),
                unique (workspace_id, normalized_email))
            """);
        Execute.Sql("create index users_by_email on users (normalized_email)");
        Execute.Sql("""
            create table memberships (
                workspace_id text not null references workspaces (workspace_id),
                user_id text not null,
                role text not null check (role in ('viewer', 'editor', 'approver', 'administrator')),
                created_at timestamptz not null,
                primary key (workspace_id, user_id))
            """);
        Execute.Sql("create index memberships_by_user on memberships (user_id)");
        Execute.Sql("""
            create table refresh_tokens (
                workspace_id text not null references workspaces (workspace_id),
                id text not null,
                family text not null,
                user_id text not null,
                token_hash text not null,
                created_at timestamptz not null,
                expires_at timestamptz not null,
                used_at timestamptz,
                revoked_at timestamptz,
                primary key (workspace_id, id),
                unique (workspace_id, token_hash))
            """);
        Execute.Sql("create index refresh_tokens_by_family on refresh_tokens (workspace_id, family)");
        Execute.Sql("""
            create table api_keys (
                workspace_id text not null references workspaces (workspace_id),
                id text not null,
                name text not null,
                key_hash text not null,
                role text not null check (role in ('viewer', 'editor', 'approver', 'administrator')),
                created_by text not null,
                created_at timestamptz not null,
                expires_at timestamptz,
                revoked_at timestamptz,
                used_at timestamptz,
                primary key (workspace_id, id),
                unique (workspace_id, key_hash))
            """);
        Execute.Sql("""
            create table instance_keys (
                workspace_id text not null,
                id text not null,
                content text not null,
                created_at timestamptz not null,
                primary key (workspace_id, id))
            """);
    }

    public override void Down()
    {
        foreach (var table in new[] { "instance_keys", "api_keys", "refresh_tokens", "memberships", "users", "workspaces" })
        {
            Execute.Sql($"drop table {table}");
        }
    }
}
